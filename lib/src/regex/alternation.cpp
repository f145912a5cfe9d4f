#include "regex/alternation.hpp"

namespace palaset::regex {

namespace {

std::vector<std::uint32_t> value_groups(const Pattern& pattern, std::uint32_t shift, std::uint32_t skip) {
  std::vector<std::uint32_t> numbers;
  for (const Group& g : pattern.groups()) {
    if (g.name == "value" && g.number > skip) numbers.push_back(g.number - skip + shift);
  }
  return numbers;
}

Capture first_set(const Scratch& scratch, const std::vector<std::uint32_t>& groups) {
  for (const std::uint32_t g : groups) {
    if (const Capture c = scratch.capture(g); c.set) return c;
  }
  return {};
}

}  // namespace

std::optional<Alternation> Alternation::make(std::string define, std::vector<Member> members) {
  const auto compiled = [](const std::string& text) -> std::optional<Pattern> {
    auto p = Pattern::compile(text);
    if (auto* ok = std::get_if<Pattern>(&p)) return std::move(*ok);
    return std::nullopt;
  };
  const auto shared = compiled(define + "(?:)");
  if (!shared) return std::nullopt;
  const std::uint32_t skip = shared->group_count();

  std::string joined = define + "(?:";
  std::vector<Single> singles;
  std::vector<std::vector<std::uint32_t>> value;
  std::uint32_t shift = skip;
  for (std::size_t i = 0; i < members.size(); ++i) {
    auto single = compiled(define + "(?:" + members[i].text + ")");
    if (!single) return std::nullopt;
    joined += (i == 0 ? "(?:" : "|(?:") + members[i].text + ")(*MARK:" + std::to_string(i) + ")";
    value.push_back(value_groups(*single, shift, skip));
    shift += single->group_count() - skip;
    singles.push_back({std::move(*single), {}});
    singles.back().value = value_groups(singles.back().pattern, skip, skip);
  }
  joined += members.empty() ? "(?!))" : ")";
  auto whole = compiled(joined);
  if (!whole) return std::nullopt;
  Alternation a(std::move(*whole));
  a.value_ = std::move(value);
  a.singles_ = std::move(singles);
  return a;
}

Alternation::Found Alternation::find(std::string_view line, Scratch& scratch) const {
  const Outcome outcome = joined_.match(line, scratch);
  if (outcome == Outcome::match) {
    const auto member = static_cast<std::size_t>(scratch.mark());
    if (member < value_.size()) return {member, first_set(scratch, value_[member]), outcome};
  }
  return {0, {}, outcome == Outcome::limit ? outcome : Outcome::no_match};
}

Alternation::Found Alternation::try_member(std::size_t member, std::string_view line, Scratch& scratch) const {
  const Single& single = singles_[member];
  const Outcome outcome = single.pattern.match(line, scratch);
  return {member, outcome == Outcome::match ? first_set(scratch, single.value) : Capture{}, outcome};
}

}  // namespace palaset::regex
