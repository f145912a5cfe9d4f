#include "interpret/identifiers.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const unicode::CodePoint c = unicode::before(text, at);
  return unicode::is_letter(c.value) || unicode::is_digit(c.value) || c.value == U'-' || c.value == U'/';
}

bool is_word_behind(std::string_view text, std::size_t at) {
  const unicode::CodePoint c = unicode::at(text, at);
  return at < text.size() && (unicode::is_letter(c.value) || unicode::is_digit(c.value) || c.value == U'/' ||
                              (unicode::is_dash(c.value) && unicode::digit_at(text, at + c.length)));
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (unicode::digit_at(text, at + n)) ++n;
  return n;
}

std::optional<FoundIdentifier> business_id_at(std::string_view text, std::size_t at) {
  if (is_word_before(text, at)) return std::nullopt;
  FoundIdentifier found{at, at, Scheme::business_id, {}, false};
  std::string digits;
  if (text.substr(at, 2) == "FI" && digits_from(text, at + 2) == 8) {
    digits = text.substr(at + 2, 8);
    found.end = at + 10;
  } else {
    const std::size_t n = digits_from(text, at);
    if ((n != 6 && n != 7) || at + n >= text.size()) return std::nullopt;
    const unicode::CodePoint dash = unicode::at(text, at + n);
    const std::size_t last = at + n + dash.length;
    if (!unicode::is_dash(dash.value) || digits_from(text, last) != 1) return std::nullopt;
    digits = std::string(n == 6 ? "0" : "") + std::string(text.substr(at, n)) + text[last];
    found.end = last + 1;
  }
  if (is_word_behind(text, found.end)) return std::nullopt;
  found.value = digits.substr(0, 7) + "-" + digits[7];
  const auto check = check_digit(std::string_view(digits).substr(0, 7));
  found.check_fails = !check || *check != digits[7];
  return found;
}

std::optional<FoundIdentifier> project_code_at(std::string_view text, std::size_t at) {
  if (is_word_before(text, at)) return std::nullopt;
  std::size_t letters = 0;
  while (at + letters < text.size() && is_capital(text[at + letters])) ++letters;
  std::size_t digits = at + letters;
  if (letters > 3) return std::nullopt;
  if (letters > 0 && digits < text.size() && text[digits] == '-') ++digits;
  const std::size_t n = digits_from(text, digits);
  const bool fits = letters > 0 ? n >= 4 && n <= 6 : n >= 6 && n <= 9;
  if (!fits || is_word_behind(text, digits + n)) return std::nullopt;
  return FoundIdentifier{at, digits + n, Scheme::project_code, std::string(text.substr(at, digits + n - at)),
                         false};
}

bool is_diary_byte(char c) {
  return is_capital(c) || unicode::is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '/';
}

/// A blank within one: "EURA 2014/2345/09 02 01 01/2016/ESAELY".
bool is_inner_blank(std::string_view text, std::size_t begin, std::size_t at) {
  if (text[at] != ' ' || !unicode::digit_at(text, at + 1) || at == begin) return false;
  return unicode::is_digit(text[at - 1]) || text.substr(begin, at - begin) == "EURA";
}

std::optional<FoundIdentifier> diary_number_at(std::string_view text, std::size_t at) {
  if (is_word_before(text, at) || !is_diary_byte(text[at]) || text[at] == '/') return std::nullopt;
  std::size_t end = at;
  while (end < text.size() && (is_diary_byte(text[end]) || is_inner_blank(text, at, end))) ++end;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-' || text[end - 1] == '/')) --end;
  const std::string_view found = text.substr(at, end - at);
  std::size_t parts = 0;
  bool digits = false;
  for (std::size_t i = 0; i <= found.size(); ++i) {
    if (i < found.size() && found[i] != '/') {
      digits |= unicode::is_digit(found[i]);
      continue;
    }
    parts += digits ? 1 : 0;
    digits = false;
  }
  const auto slashes = std::count(found.begin(), found.end(), '/');
  if (slashes < 2 || parts < 2 || found.find("//") != std::string_view::npos) return std::nullopt;
  return FoundIdentifier{at, end, Scheme::diary_number, std::string(found), false};
}

}  // namespace

std::string_view to_string(Scheme scheme) noexcept {
  constexpr std::array<std::string_view, 4> names{"identifier", "project-code", "business-id",
                                                  "diary-number"};
  return names[static_cast<std::size_t>(scheme)];
}

std::optional<char> check_digit(std::string_view digits) noexcept {
  constexpr std::array<int, 7> weights{7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (digits[i] - '0');
  const int rest = sum % 11;
  if (rest == 1) return std::nullopt;
  return static_cast<char>('0' + (rest == 0 ? 0 : 11 - rest));
}

std::optional<FoundIdentifier> read_identifier(std::string_view text, Scheme scheme) {
  for (const Scheme s : {Scheme::diary_number, Scheme::business_id, Scheme::project_code}) {
    if (scheme != Scheme::any && s != scheme) continue;
    for (std::size_t at = 0; at < text.size(); ++at) {
      auto found = s == Scheme::diary_number  ? diary_number_at(text, at)
                   : s == Scheme::business_id ? business_id_at(text, at)
                                              : project_code_at(text, at);
      if (found) return found;
    }
  }
  return std::nullopt;
}

}  // namespace palaset::interpret
