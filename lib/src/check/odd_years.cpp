#include "check/odd_years.hpp"

#include <string>

#include "check/periods_in.hpp"
#include "interpret/period.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// Digits side by side; empty where none stand there.
std::string_view digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (unicode::digit_at(text, end)) ++end;
  return at < text.size() ? text.substr(at, end - at) : std::string_view();
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// A year with a digit too many, or of a century to come.
bool is_odd(std::string_view digits) {
  if (digits.size() == 5) return digits.starts_with("19") || digits.starts_with("20");
  return digits.size() == 4 && digits.front() == '2' && digits[1] != '0';
}

/// Where what a dash ties to the text before `at` begins; `at` where there is no dash.
std::size_t behind_dash(std::string_view text, std::size_t at) {
  const std::size_t dash = interpret::skip_blanks(text, at);
  const unicode::CodePoint c = unicode::at(text, dash);
  return c.length != 0 && unicode::is_dash(c.value) ? interpret::skip_blanks(text, dash + c.length) : at;
}

/// A number that is part of a longer one, of a word or of an address.
bool goes_on(std::string_view text, std::size_t end) {
  const unicode::CodePoint c = unicode::at(text, end);
  if (c.length == 0) return false;
  if (c.value == U'-') return unicode::is_letter(unicode::at(text, end + c.length).value);
  return unicode::is_letter(c.value) || c.value == U'/';
}

class OddYears final : public Check {
 public:
  static constexpr Signs signs = Sign::digit;

  void text(const Text& text, Findings& findings) override {
    if (!text.has(Sign::en_dash | Sign::hyphen | Sign::other_dash)) return;
    const std::string_view line = text.view();
    for (std::size_t at = text.digits_from(); at < line.size();) {
      if (!unicode::is_digit(line[at])) {
        ++at;
        continue;
      }
      if (const std::size_t end = behind_plain_years(line, at); end != at) {
        at = end;
        continue;
      }
      const std::string_view first = digits_at(line, at);
      const bool alone = at == 0 || line[at - 1] == ' ' || line[at - 1] == '(';
      if (alone && (is_year(first) || is_odd(first))) look(text, at, first, findings);
      at += first.size();
    }
  }

 private:
  static void look(const Text& text, std::size_t at, std::string_view first, Findings& findings) {
    const std::string_view line = text.view();
    const std::size_t next = behind_dash(line, at + first.size());
    const std::string_view second = digits_at(line, next);
    const std::size_t end = next + second.size();
    if (next == at + first.size() || second.empty() || goes_on(line, end)) return;
    if (is_year(first) && is_odd(second)) return say(text, next, end, "a year", findings);
    if (is_odd(first) && is_year(second)) return say(text, at, at + first.size(), "a year", findings);
    if (!is_year(first) || !is_year(second)) return;
    const std::size_t third = behind_dash(line, end);
    const std::string_view last = digits_at(line, third);
    if (third != end && is_year(last)) say(text, at, third + last.size(), "one or two years", findings);
  }

  static void say(const Text& text, std::size_t begin, std::size_t end, std::string_view expected,
                  Findings& findings) {
    findings.add(text.span(begin, end), "expected " + std::string(expected) + ", saw \"" +
                                            std::string(text.view().substr(begin, end - begin)) + "\"");
  }
};

}  // namespace

MadeCheck make_odd_years() {
  return make_check<OddYears>();
}

}  // namespace palaset::check
