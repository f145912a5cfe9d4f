#include "segment/classify.hpp"

#include <algorithm>
#include <string>

#include "unicode/characters.hpp"

namespace palaset::segment {

std::string_view seen_by_patterns(std::string_view line) {
  if (line.size() <= regex::window) return line;
  std::size_t end = regex::window;
  while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return line.substr(0, end);
}

Classifier::Classifier(const rules::Profile& profile, const source::SourceText& source,
                       regex::Scratch& scratch, source::DiagnosticLog& log)
    : profile_(profile), source_(source), scratch_(scratch), log_(log), limits_(profile.lines.size()) {}

Classified Classifier::classify(const document::Line& line) {
  if (headings_ != nullptr) {
    if (Classified heading = classify_heading(line); heading.rule != nullptr) return heading;
  }
  Classified found = run(rules::PatternSet::classes, line);
  if (found.rule == nullptr || !found.rule->party_value) return found;
  if (classify_bare({found.value.begin, found.value.end, false}).rule == nullptr) return {line, nullptr, {}};
  return found;
}

Classified Classifier::classify_bare(const document::Line& line) {
  return run(rules::PatternSet::bare, line);
}

Classified Classifier::classify_item(const document::Line& line) {
  return run(rules::PatternSet::items, line);
}

std::string_view Classifier::text_of(const document::Line& line) {
  const std::string_view text = source_.text().substr(line.begin, line.end - line.begin);
  if (profile_.unit == rules::Unit::line || text.find('\n') == std::string_view::npos) return text;
  folded_.assign(text);
  std::replace(folded_.begin(), folded_.end(), '\n', ' ');
  return folded_;
}

Classified Classifier::run(rules::PatternSet set, const document::Line& line) {
  const regex::Alternation& patterns = profile_.patterns(set);
  const std::vector<std::size_t>& rules = profile_.members(set);
  Classified found{line, nullptr, {}};
  const std::string_view whole = text_of(line);
  const std::string_view text = seen_by_patterns(whole);
  regex::Alternation::Found match;
  if (!tired_) match = patterns.find(text, scratch_);
  if (tired_ || match.outcome == regex::Outcome::limit) match = one_by_one(patterns, rules, text, line);
  if (match.outcome != regex::Outcome::match) return found;
  found.rule = &profile_.lines[rules[match.member]];
  std::size_t begin = match.value.begin;
  std::size_t end = match.value.end;
  if (match.value.set && end == text.size())
    end = whole.size();  // what is over the window belongs to the value
  while (begin < end && document::is_space(whole[begin])) ++begin;
  while (end > begin && document::is_space(whole[end - 1])) --end;
  found.value = {line.begin + begin, line.begin + end};
  return found;
}

regex::Alternation::Found Classifier::one_by_one(const regex::Alternation& patterns,
                                                 const std::vector<std::size_t>& rules, std::string_view text,
                                                 const document::Line& line) {
  for (std::size_t member = 0; member < rules.size(); ++member) {
    if (limits_[rules[member]] >= patience) continue;
    const auto match = patterns.try_member(member, text, scratch_);
    if (match.outcome == regex::Outcome::match) return match;
    if (match.outcome == regex::Outcome::limit) report_limit(rules[member], line);
  }
  return {};
}

void Classifier::report_limit(std::size_t rule, const document::Line& line) {
  const rules::LineRule& r = profile_.lines[rule];
  if (++limits_[rule] > patience) return;
  const std::uint32_t steps = scratch_.is_spent() ? regex::cheap_steps : regex::match_steps;
  std::string message = "the pattern of this rule was given up after " + std::to_string(steps) +
                        " steps on this line; make it less ambiguous";
  if (scratch_.is_spent())
    message += " (" + std::to_string(regex::dear_matches) + " matches of this document have taken as many)";
  tired_ |= limits_[rule] >= patience;
  if (limits_[rule] == patience) message += " (it is not tried on this document again)";
  log_.add("rule.match-limit", Severity::warning, std::move(message),
           source_.source_span(line.begin, line.end), r.id);
}

}  // namespace palaset::segment
