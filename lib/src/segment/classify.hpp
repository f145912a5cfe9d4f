// Lines to line classes, by the profile's patterns only: one match a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/excerpt.hpp"
#include "document/hints.hpp"
#include "document/line.hpp"
#include "rules/profile.hpp"
#include "source/diagnostic_log.hpp"

namespace palaset::segment {

struct Classified {
  document::Line line;
  const rules::LineRule* rule = nullptr;  ///< null for text that no rule took
  document::Piece value;                  ///< the rule's value, trimmed; empty where it has none

  [[nodiscard]] rules::Role role() const { return rule == nullptr ? rules::Role::text : rule->role; }
};

/// The part of a line that patterns see, cut between characters.
[[nodiscard]] std::string_view seen_by_patterns(std::string_view line);

/// What a named group of a rule took.
struct GroupValue {
  rules::Target target;
  document::Piece value;  ///< trimmed, never empty
};

class Classifier {
 public:
  Classifier(const rules::Profile& profile, const source::SourceText& source, regex::Scratch& scratch,
             source::DiagnosticLog& log);

  [[nodiscard]] Classified classify(const document::Line& line);
  /// As classify(), but by the rules for fields whose label is missing.
  [[nodiscard]] Classified classify_bare(const document::Line& line);
  /// As classify(), but by the rules for items that say what was decided, or who does what. `line` may run
  /// over several of the page's lines.
  [[nodiscard]] Classified classify_item(const document::Line& line);
  /// What the groups of the rule that took a line took, in the order of the text. Of a rule with slots only.
  [[nodiscard]] std::vector<GroupValue> groups(const Classified& classified);
  /// What the rules for details find in a line.
  struct Detail {
    const rules::LineRule* rule;
    GroupValue value;
  };
  [[nodiscard]] std::vector<Detail> details(const document::Line& line);

  /// Where the headings of the page are, for rules that take nothing else. `headings` must outlive this.
  void use_headings(const std::vector<document::Heading>& headings) { headings_ = &headings; }

 private:
  /// A rule that has reached the match limit so often in a document is not tried on it again.
  static constexpr unsigned patience = 8;

  [[nodiscard]] Classified run(rules::PatternSet set, const document::Line& line);
  /// The rules of a set on their own, for a line on which one of them reaches the match limit.
  [[nodiscard]] regex::Alternation::Found one_by_one(const regex::Alternation& patterns,
                                                     const std::vector<std::size_t>& rules,
                                                     std::string_view text, const document::Line& line);
  [[nodiscard]] Classified classify_heading(const document::Line& line);
  /// One rule alone; what it took is in the scratch then. A limit that it reaches is reported.
  [[nodiscard]] regex::Alternation::Found try_rule(rules::PatternSet set, std::size_t member,
                                                   std::string_view text, const document::Line& line);
  [[nodiscard]] std::vector<GroupValue> captured(rules::PatternSet set, std::size_t member,
                                                 std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::string_view text_of(const document::Line& line);
  void report_limit(std::size_t rule, const document::Line& line);

  const rules::Profile& profile_;
  const source::SourceText& source_;
  regex::Scratch& scratch_;
  source::DiagnosticLog& log_;
  std::vector<unsigned> limits_;  ///< by rule: how often it reached the match limit in this document
  bool tired_ = false;            ///< one of them too often
  const std::vector<document::Heading>* headings_ = nullptr;
  std::string folded_;  ///< a paragraph with blanks for its line ends
};

}  // namespace palaset::segment
