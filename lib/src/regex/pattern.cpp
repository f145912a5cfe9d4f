#include "regex/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <atomic>
#include <charconv>
#include <cstring>
#include <mutex>

namespace palaset::regex {

namespace {

constexpr std::uint32_t options = PCRE2_UTF | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_ANCHORED |
                                  PCRE2_ENDANCHORED | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C;
constexpr std::uint32_t max_groups = 512;

/// Steps of a match without machine code. Far below `match_steps`, which machine code counts by: what takes
/// no more than this is within the limit by either count, so that nothing depends on when machine code is
/// made.
constexpr std::uint32_t early_steps = 1'000;

PCRE2_SPTR bytes(std::string_view text) {
  return reinterpret_cast<PCRE2_SPTR>(text.data());
}

std::string message_of(int code) {
  PCRE2_UCHAR buffer[256];
  pcre2_get_error_message(code, buffer, sizeof buffer);
  return reinterpret_cast<const char*>(buffer);
}

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* p) const {
    Free(p);
  }
};

using CodePtr = std::unique_ptr<pcre2_code, Deleter<pcre2_code_free>>;
using DataPtr = std::unique_ptr<pcre2_match_data, Deleter<pcre2_match_data_free>>;
using ContextPtr = std::unique_ptr<pcre2_match_context, Deleter<pcre2_match_context_free>>;
using StackPtr = std::unique_ptr<pcre2_jit_stack, Deleter<pcre2_jit_stack_free>>;

}  // namespace

struct Scratch::State {
  DataPtr data{pcre2_match_data_create(max_groups, nullptr)};
  ContextPtr context{pcre2_match_context_create(nullptr)};
  ContextPtr early{pcre2_match_context_create(nullptr)};
  ContextPtr cheap;  ///< only where matches are metered
  std::size_t dear_left = dear_matches;
  bool spent = false;
  StackPtr stack{pcre2_jit_stack_create(std::size_t{32} * 1024, std::size_t{512} * 1024, nullptr)};
  int found = 0;

  State() {
    pcre2_set_match_limit(context.get(), match_steps);
    pcre2_set_heap_limit(context.get(), heap_kibibytes);
    pcre2_set_match_limit(early.get(), early_steps);
    pcre2_set_heap_limit(early.get(), heap_kibibytes);
    pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
  }
};

Scratch::Scratch() : state_(std::make_unique<State>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

void Scratch::meter(bool on) {
  state_->dear_left = dear_matches;
  state_->spent = false;
  state_->cheap.reset(on ? pcre2_match_context_create(nullptr) : nullptr);
  if (!on) return;
  pcre2_set_match_limit(state_->cheap.get(), cheap_steps);
  pcre2_set_heap_limit(state_->cheap.get(), heap_kibibytes);
  pcre2_jit_stack_assign(state_->cheap.get(), nullptr, state_->stack.get());
}

bool Scratch::is_spent() const {
  return state_->spent;
}

Capture Scratch::capture(std::uint32_t group) const {
  if (state_->found <= 0 || group >= static_cast<std::uint32_t>(state_->found)) return {};
  const PCRE2_SIZE* places = pcre2_get_ovector_pointer(state_->data.get());
  const std::size_t begin = places[std::size_t{2} * group];
  if (begin == PCRE2_UNSET) return {};
  return {begin, places[std::size_t{2} * group + 1], true};
}

int Scratch::mark() const {
  PCRE2_SPTR mark = pcre2_get_mark(state_->data.get());
  if (mark == nullptr) return -1;
  const char* text = reinterpret_cast<const char*>(mark);
  int number = -1;
  std::from_chars(text, text + std::strlen(text), number);
  return number;
}

struct Pattern::Code {
  explicit Code(CodePtr compiled) : code(std::move(compiled)) {
    pcre2_pattern_info(code.get(), PCRE2_INFO_FIRSTBITMAP, &starts);
  }

  CodePtr code;
  static constexpr unsigned most_early_matches = 400;
  std::atomic<unsigned> early_matches = 0;
  std::once_flag once;
  std::atomic<bool> asked = false;  // spares the call that std::call_once is
  bool jit = false;
  const std::uint8_t* starts = nullptr;  ///< a bit for each byte that a match can begin with; PCRE2's own

  [[nodiscard]] bool may_begin(std::string_view subject) const {
    if (starts == nullptr || subject.empty()) return true;
    const auto first = static_cast<unsigned char>(subject.front());
    return (starts[first / 8] >> first % 8 & 1) != 0;
  }

  /// Machine code takes longer to make than all else of the start-up together: a pattern that matches a few
  /// hundred times is done sooner without, unless its matches are long ones.
  bool is_early() {
    if (early_matches.load(std::memory_order_relaxed) >= most_early_matches) return false;
    early_matches.fetch_add(1, std::memory_order_relaxed);
    return true;
  }

  bool has_jit() {
    if (!asked.load(std::memory_order_acquire)) {
      std::call_once(once, [&] {
        jit = pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE) == 0;
        asked.store(true, std::memory_order_release);
      });
    }
    return jit;
  }
};

Pattern::Pattern(std::unique_ptr<Code> code) : code_(std::move(code)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::variant<Pattern, CompileError> Pattern::compile(std::string_view text) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  CodePtr code(pcre2_compile(bytes(text), text.size(), options, &error, &offset, nullptr));
  if (!code) return CompileError{offset, message_of(error)};
  Pattern pattern(std::make_unique<Code>(std::move(code)));
  if (pattern.group_count() >= max_groups) {
    return CompileError{
        0, "more than " + std::to_string(max_groups - 1) + " capture groups; use (?:…) for the others"};
  }
  return pattern;
}

std::string Pattern::serialize() const {
  const pcre2_code* code = code_->code.get();
  std::uint8_t* made = nullptr;
  PCRE2_SIZE size = 0;
  if (pcre2_serialize_encode(&code, 1, &made, &size, nullptr) != 1) return {};
  const std::unique_ptr<std::uint8_t, Deleter<pcre2_serialize_free>> owner(made);
  return {reinterpret_cast<const char*>(made), size};
}

std::optional<Pattern> Pattern::restore(const std::string& bytes) {
  pcre2_code* code = nullptr;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  constexpr std::size_t head = 16;  // what PCRE2 looks at before it knows how much there is
  if (bytes.size() < head || pcre2_serialize_decode(&code, 1, data, nullptr) != 1) return std::nullopt;
  return Pattern(std::make_unique<Code>(CodePtr(code)));
}

Outcome Pattern::match(std::string_view subject, Scratch& scratch) const {
  Scratch::State& s = *scratch.state_;
  if (!code_->may_begin(subject)) {
    s.found = PCRE2_ERROR_NOMATCH;
    return Outcome::no_match;
  }
  if (s.cheap) return match_metered(subject, scratch);
  const pcre2_code* code = code_->code.get();
  if (code_->is_early()) {
    s.found = pcre2_match(code, bytes(subject), subject.size(), 0, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT,
                          s.data.get(), s.early.get());
    if (s.found > 0) return Outcome::match;
    if (s.found == PCRE2_ERROR_NOMATCH) return Outcome::no_match;
    code_->early_matches.store(Code::most_early_matches, std::memory_order_relaxed);
  }
  const int found = match_compiled(subject, scratch, false);
  s.found = found;
  if (found > 0) return Outcome::match;
  return found == PCRE2_ERROR_NOMATCH ? Outcome::no_match : Outcome::limit;
}

/// Machine code, or where its stack runs out the interpreter, which keeps its state on the heap, within the
/// heap limit.
int Pattern::match_compiled(std::string_view subject, Scratch& scratch, bool cheap) const {
  Scratch::State& s = *scratch.state_;
  const pcre2_code* code = code_->code.get();
  pcre2_match_context* context = cheap ? s.cheap.get() : s.context.get();
  if (code_->has_jit()) {
    const int found =
        pcre2_jit_match(code, bytes(subject), subject.size(), 0, PCRE2_NO_UTF_CHECK, s.data.get(), context);
    if (found != PCRE2_ERROR_JIT_STACKLIMIT) return found;
  }
  return pcre2_match(code, bytes(subject), subject.size(), 0, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, s.data.get(),
                     context);
}

/// Never the interpreter first: when that is done depends on what other threads have matched.
Outcome Pattern::match_metered(std::string_view subject, Scratch& scratch) const {
  Scratch::State& s = *scratch.state_;
  s.found = match_compiled(subject, scratch, true);
  if (s.found <= 0 && s.found != PCRE2_ERROR_NOMATCH && s.dear_left > 0) {
    --s.dear_left;
    s.found = match_compiled(subject, scratch, false);
  } else if (s.found <= 0 && s.found != PCRE2_ERROR_NOMATCH) {
    s.spent = true;
  }
  if (s.found > 0) return Outcome::match;
  return s.found == PCRE2_ERROR_NOMATCH ? Outcome::no_match : Outcome::limit;
}

std::uint32_t Pattern::group_count() const noexcept {
  std::uint32_t count = 0;
  pcre2_pattern_info(code_->code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
  return count;
}

std::vector<Group> Pattern::groups() const {
  std::uint32_t count = 0;
  std::uint32_t size = 0;
  PCRE2_SPTR table = nullptr;
  pcre2_pattern_info(code_->code.get(), PCRE2_INFO_NAMECOUNT, &count);
  pcre2_pattern_info(code_->code.get(), PCRE2_INFO_NAMEENTRYSIZE, &size);
  pcre2_pattern_info(code_->code.get(), PCRE2_INFO_NAMETABLE, &table);
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < count; ++i, table += size) {
    groups.push_back(
        {reinterpret_cast<const char*>(table + 2), static_cast<std::uint32_t>(table[0] << 8 | table[1])});
  }
  return groups;
}

std::string escape(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (std::strchr("\\^$.[]|()?*+{}#-", c) != nullptr && c != '\0') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

}  // namespace palaset::regex
