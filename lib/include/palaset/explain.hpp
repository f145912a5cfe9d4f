// Why a value is what it is, and why a line gave nothing.
//
//     palaset::ExplainRequest where;
//     where.line = 12;
//     auto why = extractor.explain(palaset::Input::file("page.txt"), where);
//     for (const auto& line : why->lines)
//       for (const auto& miss : line.misses) std::cout << miss.rule << " expected " << miss.expected << '\n';
//
// For those who write rules. It reads the page as extract() does and gives what extract() gives; then it
// looks at lines again, one by one, and tries every rule of the profile on its own, which takes far longer.
// Errors are those of extract().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/document.hpp>
#include <palaset/export.hpp>
#include <palaset/result.hpp>
#include <palaset/rules.hpp>
#include <palaset/span.hpp>

namespace palaset {

/// Which lines are looked at: all of them where nothing is set.
struct ExplainRequest {
  std::size_t line = 0;    ///< of the input, from 1; 0: any
  std::size_t column = 0;  ///< in code points from 1; keeps the values that stand there. 0: the whole line
  bool misses = true;      ///< how far each rule got that did not take the line
  bool times = false;      ///< how long each rule takes, tried alone on every line of the page
};

/// What a line became.
enum class LineUse {
  none,        ///< nothing: no rule took it, and it is no part of what one took
  furniture,   ///< left out as belonging to the page
  label,       ///< a rule took it for a field: a label and its value
  unlabelled,  ///< a value whose label is missing
  row,         ///< a row of a table: cells, each a value
  value,       ///< goes on with the value of the label above
  title,       ///< the title of a record
  page_title,  ///< the title of the page
  section,     ///< the heading of a part beside the records, or of a memo's section
  block,       ///< of such a part: somebody to ask, a link, an item or paragraph of a memo
};

/// "none", "furniture", "label", "unlabelled", "row", "value", "title", "page-title", "section", "block"
constexpr std::string_view to_string(LineUse use) noexcept {
  switch (use) {
    case LineUse::furniture:
      return "furniture";
    case LineUse::label:
      return "label";
    case LineUse::unlabelled:
      return "unlabelled";
    case LineUse::row:
      return "row";
    case LineUse::value:
      return "value";
    case LineUse::title:
      return "title";
    case LineUse::page_title:
      return "page-title";
    case LineUse::section:
      return "section";
    case LineUse::block:
      return "block";
    case LineUse::none:
      break;
  }
  return "none";
}

/// A part of a rule's pattern and what it took of the line.
struct PatternPart {
  std::string pattern;  ///< as it stands in the rule file: "{list:developer-label}"
  std::string meaning;  ///< in words
  std::string text;
  Span span;
  bool in_value = false;  ///< the rule's value is made of it
};

/// Why a rule did not take a line.
struct NearMiss {
  enum class Why {
    stopped,  ///< its pattern got so far and no further
    later,    ///< it fits, but a rule before it took the line
    value,    ///< it fits, but wants a value that one of the rules for missing labels would take, too
    place,    ///< it fits, but is not tried at this place of the page
    gave_up,  ///< its match reached the limit
  };
  std::string_view rule;
  std::string_view summary;
  Why why = Why::stopped;
  std::string fits;       ///< the beginning of the line that fits
  Position at;            ///< where it stopped
  std::string pattern;    ///< the part that did not fit; empty where the line should have ended
  std::string expected;   ///< the same in words
  std::string seen;       ///< what stands there instead; empty: the line ends
  std::string nearest;    ///< the word of a list that was perhaps meant; mostly empty
  bool anywhere = false;  ///< the part may stand anywhere behind `at`
  std::size_t parts = 0;  ///< parts of the pattern that took something
};

/// "stopped", "later", "value", "place", "gave-up"
constexpr std::string_view to_string(NearMiss::Why why) noexcept {
  switch (why) {
    case NearMiss::Why::later:
      return "later";
    case NearMiss::Why::value:
      return "value";
    case NearMiss::Why::place:
      return "place";
    case NearMiss::Why::gave_up:
      return "gave-up";
    case NearMiss::Why::stopped:
      break;
  }
  return "stopped";
}

/// A value that stands on a line, at least in part.
struct ExplainedValue {
  std::string path;  ///< "records[0].developers[1].name"
  std::string value;
  std::string surface;
  Span span;
  Position at;
  std::string_view rule;
  std::string_view summary;  ///< of the rule
};

struct ExplainedLine {
  Span span;
  Position at;
  std::string text;  ///< as it is read: without markup and white space around it
  LineUse use = LineUse::none;
  std::string_view rule;  ///< the rule that took the line; empty for text
  std::string_view summary;
  std::string_view pattern;
  std::vector<PatternPart> parts;  ///< of its pattern, those that took something
  std::string_view owner;          ///< of a title, value or block: the rule of the label that it belongs to
  Position owner_at;
  std::vector<ExplainedValue> values;
  std::vector<NearMiss> misses;  ///< the nearest first
  std::size_t far = 0;           ///< rules that stopped at the beginning of the line, and are not among them
};

/// A rule tried alone on every line of a page.
struct RuleTime {
  std::string_view rule;
  std::size_t lines = 0;    ///< that it was tried on
  std::size_t matches = 0;  ///< that it takes
  std::size_t gave_up = 0;  ///< matches that reached the limit
  std::uint64_t nanoseconds = 0;
};

/// Good as long as it lives: rule ids in it are its own.
struct Explanation {
  std::vector<ExplainedLine>
      lines;  ///< in the order in which they are read; an input's line may hold several
  std::vector<RuleInfo>
      line_rules;               ///< of the profile that read the page, in the order in which they are tried
  Document document;            ///< what extract() gives
  std::vector<RuleTime> times;  ///< in the order of line_rules; empty where they were not asked for
  std::shared_ptr<const void> extractor;
};

/// What is worth a look in the files that were added to the built-in ones, though nothing is wrong with them:
/// rules that take the same examples, patterns that can be slow, branches of patterns that no example tries.
/// Empty where check() finds problems.
[[nodiscard]] PALASET_API std::vector<Problem> rule_warnings(const RuleSet& rules);

/// The text of a rule file with a first profile for a page: the labels, table, projects or furniture that its
/// lines show, with examples of its own, and comments. `page`: all lines, read by any profile. `id`: of the
/// profile; empty: after the page's name.
[[nodiscard]] PALASET_API std::string first_profile(const Explanation& page, std::string_view id);

}  // namespace palaset
