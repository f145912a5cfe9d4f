// Tries the examples and near misses of a profile as the classifier would take their lines.
#include "rules/profile_file.hpp"

namespace palaset::rules {

namespace {

class ExampleCheck {
 public:
  ExampleCheck(TomlFile& file, const Profile& profile) : file_(file), profile_(profile) {}

  void run(const LineRule& rule) {
    for (const Example& e : rule.examples) match(rule, e);
    for (const Example& e : rule.near_misses) {
      if (const auto found = find(rule, e.line);
          found.outcome == regex::Outcome::match && took(rule, found)) {
        file_.problem(e.at, rule.id + ": near miss: expected no match, saw one" + taken(e.line, found));
      }
    }
  }

 private:
  using Found = regex::Alternation::Found;

  static std::string taken(const std::string& line, const Found& found) {
    if (!found.value.set) return {};
    return " with the value '" + line.substr(found.value.begin, found.value.end - found.value.begin) + "'";
  }

  /// As the classifier does it: a rule that wants a party as value takes no other line.
  Found find(const LineRule& rule, const std::string& line) {
    const Found found = find_first(rule, line);
    if (found.outcome != regex::Outcome::match || !winner(rule, found).party_value) return found;
    const std::string value = line.substr(found.value.begin, found.value.end - found.value.begin);
    return profile_.bare->find(value, scratch_).outcome == regex::Outcome::no_match ? Found{} : found;
  }

  /// The member that wins; where a limit is reached, the one that reaches it. Where each rule is tried on its
  /// own, the rule itself.
  Found find_first(const LineRule& rule, const std::string& line) {
    const regex::Alternation& patterns = profile_.patterns(rule.set());
    const auto& members = profile_.members(rule.set());
    if (!is_joined(rule.set())) {
      for (std::size_t i = 0; i < members.size(); ++i) {
        if (profile_.lines[members[i]].id == rule.id) return patterns.try_member(i, line, scratch_);
      }
    }
    Found found = patterns.find(line, scratch_);
    for (std::size_t i = 0; found.outcome == regex::Outcome::limit && i < members.size(); ++i) {
      if (const Found one = patterns.try_member(i, line, scratch_); one.outcome != regex::Outcome::no_match)
        return one;
    }
    return found;
  }

  [[nodiscard]] const LineRule& winner(const LineRule& rule, const Found& found) const {
    return profile_.lines[profile_.members(rule.set())[found.member]];
  }

  [[nodiscard]] bool took(const LineRule& rule, const Found& found) const {
    return winner(rule, found).id == rule.id;
  }

  void match(const LineRule& rule, const Example& e) {
    const Found found = find(rule, e.line);
    if (found.outcome == regex::Outcome::limit) {
      file_.problem(e.at, rule.id + ": example: the match limit was reached in " + winner(rule, found).id +
                              "; make the pattern less ambiguous");
    } else if (found.outcome == regex::Outcome::no_match) {
      file_.problem(e.at, rule.id + ": example: expected a match, saw none");
    } else if (!took(rule, found)) {
      file_.problem(e.at, rule.id + ": example: expected this rule, saw " + winner(rule, found).id +
                              " take the line, which comes before it");
    } else if (e.value) {
      const std::string value = e.line.substr(found.value.begin, found.value.end - found.value.begin);
      if (value != *e.value) {
        file_.problem(e.at,
                      rule.id + ": example: expected the value '" + *e.value + "', saw '" + value + "'");
      }
    }
  }

  TomlFile& file_;
  const Profile& profile_;
  regex::Scratch scratch_;
};

}  // namespace

void check_classes(TomlFile& file, const Profile& profile, bool required) {
  ExampleCheck check(file, profile);
  for (const LineRule& rule : profile.lines) {
    if (rule.inherited) continue;
    check.run(rule);
    if (required && (rule.examples.empty() || rule.near_misses.empty())) {
      file.problem(rule.at, rule.id + ": expected at least one example and one near miss in a built-in rule");
    }
  }
}

}  // namespace palaset::rules
