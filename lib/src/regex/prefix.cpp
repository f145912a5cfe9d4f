#include "regex/prefix.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <vector>

#include "regex/pattern.hpp"

namespace palaset::regex {

namespace {

constexpr std::uint32_t options =
    PCRE2_UTF | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_ANCHORED | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C;

PCRE2_SPTR bytes(std::string_view text) {
  return reinterpret_cast<PCRE2_SPTR>(text.data());
}

}  // namespace

struct PrefixPattern::Code {
  explicit Code(pcre2_code* compiled)
      : code(compiled),
        data(pcre2_match_data_create(1, nullptr)),
        context(pcre2_match_context_create(nullptr)) {
    pcre2_set_match_limit(context, match_steps);
    pcre2_set_heap_limit(context, heap_kibibytes);
  }
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;
  ~Code() {
    pcre2_match_context_free(context);
    pcre2_match_data_free(data);
    pcre2_code_free(code);
  }

  [[nodiscard]] int match(std::string_view subject, std::uint32_t how) const {
    return pcre2_match(code, bytes(subject), subject.size(), 0, how | PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data,
                       context);
  }

  pcre2_code* code;
  pcre2_match_data* data;
  pcre2_match_context* context;
};

PrefixPattern::PrefixPattern(std::unique_ptr<Code> code) : code_(std::move(code)) {}
PrefixPattern::PrefixPattern(PrefixPattern&&) noexcept = default;
PrefixPattern& PrefixPattern::operator=(PrefixPattern&&) noexcept = default;
PrefixPattern::~PrefixPattern() = default;

std::optional<PrefixPattern> PrefixPattern::compile(std::string_view text) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  pcre2_code* code = pcre2_compile(bytes(text), text.size(), options, &error, &offset, nullptr);
  if (code == nullptr) return std::nullopt;
  return PrefixPattern(std::make_unique<Code>(code));
}

std::optional<std::size_t> PrefixPattern::taken(std::string_view subject) const {
  if (code_->match(subject, 0) < 0) return std::nullopt;
  return pcre2_get_ovector_pointer(code_->data)[1];
}

std::size_t PrefixPattern::reach(std::string_view subject) const {
  std::vector<std::size_t> ends{0};
  for (std::size_t i = 1; i <= subject.size(); ++i) {
    const bool inside = i < subject.size() && (static_cast<unsigned char>(subject[i]) & 0xC0) == 0x80;
    if (!inside) ends.push_back(i);
  }
  // what fits a beginning fits all shorter ones
  std::size_t fits = 0;
  std::size_t fails = ends.size();
  while (fits + 1 < fails) {
    const std::size_t middle = (fits + fails) / 2;
    const int found = code_->match(subject.substr(0, ends[middle]), PCRE2_PARTIAL_HARD | PCRE2_ENDANCHORED);
    (found > 0 || found == 0 || found == PCRE2_ERROR_PARTIAL ? fits : fails) = middle;
  }
  return ends[fits];
}

}  // namespace palaset::regex
