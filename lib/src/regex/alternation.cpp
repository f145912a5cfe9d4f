#include "regex/alternation.hpp"

#include <atomic>
#include <mutex>
#include <optional>

namespace palaset::regex {

namespace {

std::vector<std::uint32_t> value_groups(const std::vector<Group>& groups) {
  std::vector<std::uint32_t> numbers;
  for (const Group& g : groups) {
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

namespace {

/// A pattern that is compiled when it is first asked for. Any thread may be the first.
struct Late {
  std::once_flag once;
  std::atomic<bool> ready = false;  // spares the call that std::call_once is
  std::optional<Pattern> pattern;
  std::vector<std::uint32_t>
      value;  ///< numbers of the groups named "value"; a match sets at most one of them

  std::vector<Group> groups;

  void set(Pattern made) {
    groups = made.groups();
    value = value_groups(groups);
    pattern = std::move(made);
    ready.store(true, std::memory_order_release);
  }

  template <class Make>
  const Late& get(const Make& make) {
    if (!ready.load(std::memory_order_acquire)) std::call_once(once, make);
    return *this;
  }
};

std::string joined_text(const std::vector<std::string>& members) {
  std::string joined = "(?:";
  for (std::size_t i = 0; i < members.size(); ++i) {
    joined += (i == 0 ? "(?:" : "|(?:") + members[i] + ")(*MARK:" + std::to_string(i) + ")";
  }
  return joined + (members.empty() ? "(?!))" : ")");
}

}  // namespace

struct Alternation::Members {
  std::vector<std::string> texts;
  std::string code;  ///< of the joined pattern, where it was compiled before
  Late joined;
  std::vector<Late> singles;  ///< the members on their own

  const Late& all() {
    return joined.get([this] {
      auto known = Pattern::restore(code);
      if (!known) compile(joined, joined_text(texts));
      if (known) joined.set(std::move(*known));
      code = {};
    });
  }

  const Late& one(std::size_t member) {
    return singles[member].get([&] { compile(singles[member], texts[member]); });
  }

  static std::optional<CompileError> compile(Late& late, std::string_view text) {
    auto made = Pattern::compile(text);
    if (auto* error = std::get_if<CompileError>(&made)) return std::move(*error);
    late.set(std::move(*std::get_if<Pattern>(&made)));
    return std::nullopt;
  }
};

Alternation::Alternation(std::vector<std::string> members) : members_(std::make_shared<Members>()) {
  members_->singles = std::vector<Late>(members.size());
  members_->texts = std::move(members);
}

std::variant<Alternation, CompileError> Alternation::make(std::vector<std::string> members) {
  Alternation a(std::move(members));
  if (auto error = Members::compile(a.members_->joined, joined_text(a.members_->texts)))
    return std::move(*error);
  return a;
}

Alternation Alternation::restore(std::vector<std::string> members, std::string code) {
  Alternation a(std::move(members));
  a.members_->code = std::move(code);
  return a;
}

std::string Alternation::serialize() const {
  const Late& joined = members_->all();
  return joined.pattern ? joined.pattern->serialize() : std::string();
}

Alternation::Found Alternation::find(std::string_view line, Scratch& scratch) const {
  const Late& joined = members_->all();
  if (!joined.pattern) return {0, {}, Outcome::limit};  // memory ran out: try one by one
  const Outcome outcome = joined.pattern->match(line, scratch);
  if (outcome != Outcome::match) return {0, {}, outcome};
  const auto member = static_cast<std::size_t>(scratch.mark());
  if (member >= members_->texts.size())
    return {0, {}, Outcome::limit};  // a pattern's own (*MARK): try one by one
  return {member, first_set(scratch, joined.value), outcome};
}

Alternation::Found Alternation::try_member(std::size_t member, std::string_view line,
                                           Scratch& scratch) const {
  const Late& single = members_->one(member);
  if (!single.pattern) return {};
  const Outcome outcome = single.pattern->match(line, scratch);
  return {member, outcome == Outcome::match ? first_set(scratch, single.value) : Capture{}, outcome};
}

Capture Alternation::capture(std::size_t member, std::string_view group, const Scratch& scratch) const {
  const Late& single = members_->one(member);
  if (!single.pattern) return {};
  for (const Group& g : single.groups) {
    if (g.name != group) continue;
    if (const Capture c = scratch.capture(g.number); c.set) return c;
  }
  return {};
}

}  // namespace palaset::regex
