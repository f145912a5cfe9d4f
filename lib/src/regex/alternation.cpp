#include "regex/alternation.hpp"

#include <mutex>
#include <optional>

namespace palaset::regex {

namespace {

std::vector<std::uint32_t> value_groups(const Pattern& pattern) {
  std::vector<std::uint32_t> numbers;
  for (const Group& g : pattern.groups()) {
    if (g.name == "value") numbers.push_back(g.number);
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

/// The members on their own. Any thread may be the first to ask.
struct Alternation::Singles {
  struct Single {
    std::once_flag once;
    std::optional<Pattern> pattern;
    std::vector<std::uint32_t> value;
  };
  std::vector<std::string> texts;
  std::vector<Single> compiled;

  const Single& get(std::size_t member) {
    Single& single = compiled[member];
    std::call_once(single.once, [&] {
      auto p = Pattern::compile(texts[member]);
      if (auto* ok = std::get_if<Pattern>(&p)) {
        single.value = value_groups(*ok);
        single.pattern = std::move(*ok);
      }
    });
    return single;
  }
};

Alternation::Alternation(Pattern joined)
    : joined_(std::move(joined)), value_(value_groups(joined_)), singles_(std::make_shared<Singles>()) {}

std::variant<Alternation, CompileError> Alternation::make(std::vector<std::string> members) {
  std::string joined = "(?:";
  for (std::size_t i = 0; i < members.size(); ++i) {
    joined += (i == 0 ? "(?:" : "|(?:") + members[i] + ")(*MARK:" + std::to_string(i) + ")";
  }
  joined += members.empty() ? "(?!))" : ")";
  auto whole = Pattern::compile(joined);
  if (auto* error = std::get_if<CompileError>(&whole)) return std::move(*error);
  Alternation a(std::move(*std::get_if<Pattern>(&whole)));
  a.singles_->compiled = std::vector<Singles::Single>(members.size());
  a.singles_->texts = std::move(members);
  return a;
}

Alternation::Found Alternation::find(std::string_view line, Scratch& scratch) const {
  const Outcome outcome = joined_.match(line, scratch);
  if (outcome != Outcome::match) return {0, {}, outcome};
  const auto member = static_cast<std::size_t>(scratch.mark());
  if (member >= singles_->texts.size())
    return {0, {}, Outcome::limit};  // a pattern's own (*MARK): try one by one
  return {member, first_set(scratch, value_), outcome};
}

Alternation::Found Alternation::try_member(std::size_t member, std::string_view line,
                                           Scratch& scratch) const {
  const Singles::Single& single = singles_->get(member);
  if (!single.pattern) return {};
  const Outcome outcome = single.pattern->match(line, scratch);
  return {member, outcome == Outcome::match ? first_set(scratch, single.value) : Capture{}, outcome};
}

}  // namespace palaset::regex
