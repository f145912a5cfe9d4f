#include "explain/rule_warnings.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "explain/elements.hpp"
#include "explain/rule_trial.hpp"
#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

using rules::LineRule;
using rules::PatternSet;

constexpr std::size_t long_line = 2000;  ///< bytes of a line that patterns are tried on for their speed
constexpr std::size_t most_branches = 40;
constexpr std::size_t most_pieces = 24;  ///< of which long lines are made

/// A rule that the loader made of a label: its pattern stands in no file.
bool is_short_form(const LineRule& rule) {
  return rule.source_offset.empty() || (rule.source_offset.back() == 0 && !rule.pattern.empty());
}

bool takes(const regex::Pattern& pattern, std::string_view line, regex::Scratch& scratch) {
  return pattern.match(line, scratch) == regex::Outcome::match;
}

/// Two rules that are tried together, and an example of either that both take.
class Overlaps {
 public:
  Overlaps(const rules::Profile& profile, rules::TomlFile& file, regex::Scratch& scratch)
      : profile_(profile), file_(file), scratch_(scratch) {}

  void run(PatternSet set) {
    const auto& members = profile_.members(set);
    for (std::size_t first = 0; first < members.size(); ++first) {
      for (std::size_t second = first + 1; second < members.size(); ++second) compare(set, first, second);
    }
  }

 private:
  /// The first one stands above, and takes what both take.
  void compare(PatternSet set, std::size_t first, std::size_t second) {
    const LineRule& above = profile_.lines[profile_.members(set)[first]];
    const LineRule& below = profile_.lines[profile_.members(set)[second]];
    if (above.inherited || below.inherited || above.heading != below.heading) return;
    const rules::Example* shared = nullptr;
    std::size_t count = 0;
    for (const rules::Example& e : above.examples) {
      if (profile_.patterns(set).try_member(second, e.line, scratch_).outcome != regex::Outcome::match)
        continue;
      if (count++ == 0) shared = &e;
    }
    if (shared == nullptr) return;
    file_.problem(shared->at,
                  above.id + " and " + below.id + " both take this example" +
                      (count > 1 ? " and " + std::to_string(count - 1) + " more" : "") + "; " + above.id +
                      " has it, because it stands above. If that is meant, say so with a near miss of " +
                      below.id);
  }

  const rules::Profile& profile_;
  rules::TomlFile& file_;
  regex::Scratch& scratch_;
};

/// A long line of one text that a pattern takes nearly, and behind it a text that it wants to see somewhere.
std::string repeated(std::string_view text, std::string_view behind) {
  std::string out;
  while (!text.empty() && out.size() < long_line) out += text;
  return out + "\x01" + std::string(behind);
}

/// Lines on which a pattern that backtracks much does so: what its examples are made of, again and again.
std::vector<std::string> hard_lines(const LineRule& rule) {
  std::vector<std::string> pieces = {"a", " ", "a ", "1", "a, ", "(", "a-"};
  for (const rules::Example& e : rule.examples) {
    for (std::size_t at = 0; at < e.line.size() && pieces.size() < most_pieces;) {
      const std::size_t end = std::min(e.line.find(' ', at), e.line.size());
      pieces.push_back(e.line.substr(at, end - at));
      pieces.push_back(e.line.substr(at, unicode::at(e.line, at).length));
      at = end + 1;
    }
  }
  std::vector<std::string> lines;
  for (const std::string& piece : pieces) {
    lines.push_back(repeated(piece, {}));
    if (rule.examples.empty()) continue;
    const std::string& example = rule.examples.front().line;
    lines.push_back(repeated(piece, example));
    lines.push_back(example + repeated(piece, example));
  }
  return lines;
}

std::string beginning(std::string_view line) {
  std::size_t end = 0;
  for (int n = 0; n < 12; ++n) end += unicode::at(line, end).length;
  return std::string(line.substr(0, end));
}

/// Whether a long line makes the pattern reach the limit of a match.
void warn_if_slow(const LineRule& rule, rules::TomlFile& file, regex::Scratch& scratch) {
  const auto compiled = regex::Pattern::compile(rule.expanded);
  const auto* pattern = std::get_if<regex::Pattern>(&compiled);
  if (pattern == nullptr) return;
  for (const std::string& line : hard_lines(rule)) {
    if (pattern->match(line, scratch) != regex::Outcome::limit) continue;
    file.problem(rule.at,
                 rule.id + ": can be slow: on a line of " + std::to_string(line.size()) + " bytes, '" +
                     beginning(line) + "…', it is given up after " + std::to_string(regex::match_steps) +
                     " steps. Repetitions in one another or side by side that take the same text, such "
                     "as (a+)+ or .*.*, are tried in every way that they can share it");
    return;
  }
}

/// Alternatives of a pattern of which no example is one.
class UntriedBranches {
 public:
  UntriedBranches(const LineRule& rule, rules::TomlFile& file, regex::Scratch& scratch)
      : rule_(rule), file_(file), scratch_(scratch), branches_(branches_of(rule.pattern)) {}

  void run() {
    if (rule_.examples.empty()) {
      file_.problem(rule_.at, rule_.id + ": no example shows what it takes");
      return;
    }
    for (std::size_t b = 0; b < branches_.size(); ++b) {
      const Branch& branch = branches_[b];
      if (branches_.size() > 1 && !tried(options(b) + std::string(text(branch.begin, branch.end))))
        warn(branch.begin, std::string_view(rule_.pattern).substr(branch.begin, branch.end - branch.begin));
      for (const Element& e : branch.elements) try_element(b, e);
    }
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
    return expansion_of(rule_, begin, end);
  }

  [[nodiscard]] std::string options(std::size_t before) const {
    std::string out;
    for (std::size_t b = 0; b < before; ++b) {
      for (const Element& e : branches_[b].elements) {
        if (e.option) out += text(e.begin, e.end);
      }
    }
    return out;
  }

  [[nodiscard]] bool tried(const std::string& pattern_text) const {
    const auto compiled = regex::Pattern::compile(pattern_text);
    const auto* pattern = std::get_if<regex::Pattern>(&compiled);
    return pattern == nullptr ||
           std::any_of(rule_.examples.begin(), rule_.examples.end(),
                       [&](const auto& e) { return takes(*pattern, e.line, scratch_); });
  }

  /// The pattern with one alternative of a part in the place of the part.
  void try_element(std::size_t b, const Element& e) {
    const std::string_view part = std::string_view(rule_.pattern).substr(e.begin, e.end - e.begin);
    const auto alternatives = alternatives_of(part);
    if (alternatives.size() < 2 || alternatives.size() > most_branches) return;
    const Branch& branch = branches_[b];
    for (const std::string_view one : alternatives) {
      const auto begin = static_cast<std::size_t>(one.data() - rule_.pattern.data());
      std::string narrowed = options(b);
      narrowed += text(branch.begin, e.begin);
      narrowed.append("(?:").append(text(begin, begin + one.size())).append(")").append(repetition_of(part));
      narrowed += text(e.end, branch.end);
      if (!tried(narrowed)) warn(begin, one);
    }
  }

  void warn(std::size_t begin, std::string_view branch) {
    const std::size_t first = branch.find_first_not_of(" \n\t");
    if (first == std::string_view::npos) return;
    const std::size_t last = branch.find_last_not_of(" \n\t");
    file_.problem(file_.inside(rule_.at, begin + first),
                  rule_.id + ": no example tries the branch '" +
                      std::string(branch.substr(first, last + 1 - first)) + "' of its pattern");
  }

  const LineRule& rule_;
  rules::TomlFile& file_;
  regex::Scratch& scratch_;
  std::vector<Branch> branches_;
};

}  // namespace

void add_warnings(const rules::Profile& profile, rules::TomlFile& file, regex::Scratch& scratch) {
  Overlaps overlaps(profile, file, scratch);
  overlaps.run(PatternSet::classes);
  overlaps.run(PatternSet::bare);
  for (const LineRule& rule : profile.lines) {
    if (rule.inherited || rule.pattern.empty() || is_short_form(rule)) continue;
    warn_if_slow(rule, file, scratch);
    UntriedBranches(rule, file, scratch).run();
  }
}

}  // namespace palaset::explain
