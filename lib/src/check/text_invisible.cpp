#include <array>
#include <charconv>
#include <vector>

#include "check/checks.hpp"
#include "check/cleaned_characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "text.invisible",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what =
        "A title or a value holds a character that nobody sees: a zero-width space, a soft hyphen, a byte "
        "order mark, a mark of direction.",
    .why =
        "palaset passes over it; a search for the word, and every program that compares names, does not. "
        "Soft "
        "hyphens in a page in HTML say where a long word may be broken, and are left alone.",
    .example = "Kehittäjä: Tuik\u200Bku-hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: Tuikku-hanke (ESR 2016–2019)",
};

constexpr char32_t soft_hyphen = 0xAD;

/// "U+200B"
std::string code_of(char32_t c) {
  std::array<char, 8> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::uint32_t>(c), 16);
  const std::string hex = unicode::upper(std::string_view(digits.data(), end));
  return "U+" + (hex.size() < 4 ? std::string(4 - hex.size(), '0') : std::string()) + hex;
}

std::string_view name_of(char32_t c) {
  if (c == soft_hyphen) return "a soft hyphen";
  if (c == 0xFEFF) return "a byte order mark";
  if (c >= 0x200B && c <= 0x200D) return "a zero-width character";
  return c == 0x2060 ? "a word joiner" : "a mark of direction or the like";
}

class TextInvisible final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    kind_ = surroundings.kind;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (kind_ == InputKind::records) return;
    for_each_cleaned_line(entry, [&](const Text& line) { look(line.span(), findings); });
  }

 private:
  /// One finding a line: where there is one, others are seldom far.
  void look(Span line, Findings& findings) const {
    std::vector<Edit> edits;
    char32_t first = 0;
    for_each_cleaned(bytes_, line, [&](std::size_t at, unicode::CodePoint c) {
      if (unicode::cleaning(c.value) != unicode::Cleaning::drop) return;
      if (c.value == soft_hyphen && kind_ == InputKind::html) return;
      if (edits.empty()) first = c.value;
      edits.push_back({{at, at + c.length}, ""});
    });
    if (edits.empty()) return;
    std::string message = "expected nothing between what is seen, saw " + std::string(name_of(first)) + " (" +
                          code_of(first) + ")";
    if (edits.size() > 1) message += " and " + std::to_string(edits.size() - 1) + " more on this line";
    const Span span = edits.front().span;
    findings.add(span, std::move(message), Fix{"take it away", true, std::move(edits)});
  }

  std::string_view bytes_;
  InputKind kind_ = InputKind::text;
};

}  // namespace

const Entry text_invisible{&info, make_check<TextInvisible>};

}  // namespace palaset::check
