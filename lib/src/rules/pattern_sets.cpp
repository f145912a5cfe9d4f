#include "rules/pattern_sets.hpp"

#include <array>
#include <utility>

namespace palaset::rules {

namespace {

constexpr std::size_t sets = 5;

/// By set, in the order of PatternSet.
template <class P>
auto joined_of(P& profile) {
  return std::array{&profile.classes, &profile.bare, &profile.items, &profile.headings, &profile.details};
}

/// A detail is looked for; patterns are anchored at both ends.
std::string anywhere(const std::string& pattern) {
  return ".*?(?:" + pattern + ").*+";
}

/// The texts of each set. Notes in the profile which rule each of them is.
std::array<std::vector<std::string>, sets> take_apart(Profile& profile) {
  std::array<std::vector<std::string>, sets> texts;
  std::array<std::vector<std::size_t>, sets> rules;
  for (std::size_t i = 0; i < profile.lines.size(); ++i) {
    const LineRule& rule = profile.lines[i];
    const auto set = static_cast<std::size_t>(rule.set());
    texts[set].push_back(rule.role == Role::detail ? anywhere(rule.expanded) : rule.expanded);
    rules[set].push_back(i);
  }
  profile.class_rules = std::move(rules[0]);
  profile.bare_rules = std::move(rules[1]);
  profile.item_rules = std::move(rules[2]);
  profile.heading_rules = std::move(rules[3]);
  profile.detail_rules = std::move(rules[4]);
  return texts;
}

}  // namespace

std::optional<std::string> join_patterns(Profile& profile) {
  auto texts = take_apart(profile);
  std::array<std::optional<regex::Alternation>, sets> made;
  for (std::size_t set = 0; set < sets; ++set) {
    auto joined = regex::Alternation::make(std::move(texts[set]));
    auto* patterns = std::get_if<regex::Alternation>(&joined);
    if (patterns == nullptr) return std::get<regex::CompileError>(joined).message;
    made[set] = std::move(*patterns);
  }
  for (std::size_t set = 0; set < sets; ++set) *joined_of(profile)[set] = std::move(made[set]);
  return std::nullopt;
}

std::vector<std::string> serialized_patterns(const Profile& profile) {
  std::vector<std::string> codes;
  for (const auto* joined : joined_of(profile)) codes.push_back((*joined)->serialize());
  return codes;
}

void restore_patterns(Profile& profile, std::vector<std::string> codes) {
  auto texts = take_apart(profile);
  codes.resize(sets);
  for (std::size_t set = 0; set < sets; ++set) {
    *joined_of(profile)[set] = regex::Alternation::restore(std::move(texts[set]), std::move(codes[set]));
  }
}

}  // namespace palaset::rules
