// The parts of the classifier that only profiles of users ask for: rules for headings and details, and rules
// with several named groups.
#include <algorithm>

#include "segment/classify.hpp"

namespace palaset::segment {

namespace {

constexpr std::size_t most_details = 16;  ///< of one rule in one line

document::Piece trimmed(std::string_view text, regex::Capture found, std::size_t begin) {
  while (found.begin < found.end && document::is_space(text[found.begin])) ++found.begin;
  while (found.end > found.begin && document::is_space(text[found.end - 1])) --found.end;
  return {begin + found.begin, begin + found.end};
}

}  // namespace

regex::Alternation::Found Classifier::try_rule(rules::PatternSet set, std::size_t member,
                                               std::string_view text, const document::Line& line) {
  const std::size_t rule = profile_.members(set)[member];
  if (limits_[rule] >= patience) return {};
  const auto found = profile_.patterns(set).try_member(member, text, scratch_);
  if (found.outcome == regex::Outcome::limit) report_limit(rule, line);
  return found;
}

Classified Classifier::classify_heading(const document::Line& line) {
  Classified found{line, nullptr, {}};
  const auto heading =
      std::lower_bound(headings_->begin(), headings_->end(), line.begin,
                       [](const document::Heading& h, std::size_t at) { return h.end <= at; });
  if (heading == headings_->end() || heading->begin >= line.end) return found;
  const std::string_view text = seen_by_patterns(text_of(line));
  const auto& rules = profile_.members(rules::PatternSet::headings);
  for (std::size_t member = 0; member < rules.size(); ++member) {
    const rules::LineRule& rule = profile_.lines[rules[member]];
    if (rule.heading != heading->level) continue;
    const auto match = try_rule(rules::PatternSet::headings, member, text, line);
    if (match.outcome != regex::Outcome::match) continue;
    found.rule = &rule;
    found.value =
        match.value.set ? trimmed(text, match.value, line.begin) : document::Piece{line.begin, line.begin};
    return found;
  }
  return found;
}

std::vector<GroupValue> Classifier::captured(rules::PatternSet set, std::size_t member, std::string_view text,
                                             std::size_t begin) const {
  const rules::LineRule& rule = profile_.lines[profile_.members(set)[member]];
  std::vector<GroupValue> values;
  for (const rules::Slot& slot : rule.slots) {
    const auto group = profile_.patterns(set).capture(member, slot.group, scratch_);
    if (!group.set) continue;
    const document::Piece piece = trimmed(text, group, begin);
    if (piece.begin < piece.end) values.push_back({slot.target, piece});
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const GroupValue& a, const GroupValue& b) { return a.value.begin < b.value.begin; });
  return values;
}

std::vector<GroupValue> Classifier::groups(const Classified& classified) {
  const rules::PatternSet set = classified.rule->set();
  const auto& rules = profile_.members(set);
  const auto at = static_cast<std::size_t>(classified.rule - profile_.lines.data());
  const auto member = static_cast<std::size_t>(std::find(rules.begin(), rules.end(), at) - rules.begin());
  const std::string_view text = seen_by_patterns(text_of(classified.line));
  if (try_rule(set, member, text, classified.line).outcome != regex::Outcome::match) return {};
  return captured(set, member, text, classified.line.begin);
}

std::vector<Classifier::Detail> Classifier::details(const document::Line& line) {
  std::vector<Detail> found;
  const auto& rules = profile_.members(rules::PatternSet::details);
  const std::string_view whole = rules.empty() ? std::string_view() : seen_by_patterns(text_of(line));
  for (std::size_t member = 0; member < rules.size(); ++member) {
    const rules::LineRule& rule = profile_.lines[rules[member]];
    std::size_t from = 0;
    for (std::size_t n = 0; n < most_details && from < whole.size(); ++n) {
      const std::string_view text = whole.substr(from);
      const auto match = try_rule(rules::PatternSet::details, member, text, line);
      if (match.outcome != regex::Outcome::match) break;
      auto values =
          rule.slots.empty()
              ? std::vector<GroupValue>{{rule.target(), trimmed(text, match.value, line.begin + from)}}
              : captured(rules::PatternSet::details, member, text, line.begin + from);
      if (values.empty() || values.back().value.end <= line.begin + from) break;
      from = values.back().value.end - line.begin;
      for (const GroupValue& v : values) found.push_back({&rule, v});
    }
  }
  return found;
}

}  // namespace palaset::segment
