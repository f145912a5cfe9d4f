#include "check/checks.hpp"
#include "check/contact_lines.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "contact.phone",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what =
        "What stands behind \"p.\" or \"puh.\" is no phone number: it has letters, or too few or too many "
        "digits.",
    .why = "Nobody can call it.",
    .example = "Lisätietoja\n\nAnna Esimerkki\np. 029 524 77E8",
    .instead = "Lisätietoja\n\nAnna Esimerkki\np. 029 524 7738",
};

class ContactPhone final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    kind_ = surroundings.kind;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for_each_contact_line(bytes_, tail, [&](std::size_t begin, std::string_view line) {
      for (const std::string_view lead : leads) {
        const std::size_t at = behind(line, lead);
        if (at == std::string_view::npos) continue;
        return look(begin + at, line.substr(at), findings);
      }
    });
    if (kind_ != InputKind::records) return;
    for (const Contact& c : tail.contacts) {  // in records a number stands alone
      if (c.phone) look(c.span.begin, bytes_.substr(c.span.begin, c.span.size()), findings);
    }
  }

 private:
  static constexpr std::array<std::string_view, 6> leads{"p.", "puh.", "puh", "puhelin", "gsm", "tel."};

  /// Where the number behind a word such as "puh." begins, in any case and with a colon; npos where the line
  /// has none.
  static std::size_t behind(std::string_view line, std::string_view lead) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    const auto* const found = std::search(line.begin(), line.end(), lead.begin(), lead.end(), same);
    const auto at = static_cast<std::size_t>(found - line.begin());
    if (at == line.size() || (at > 0 && line[at - 1] != ' ' && line[at - 1] != ',' && line[at - 1] != '('))
      return std::string_view::npos;
    std::size_t end = at + lead.size();
    if (end < line.size() && line[end] == ':') ++end;
    if (end >= line.size() || (line[end] != ' ' && line[end - 1] != '.' && line[end - 1] != ':'))
      return std::string_view::npos;
    return std::min(line.find_first_not_of(' ', end), line.size());
  }

  /// A digit, "+", or the letter O for a nought.
  static bool begins_number(std::string_view text) {
    if (text.empty()) return false;
    if (unicode::is_digit(text[0]) || text[0] == '+') return true;
    return (text[0] == 'O' || text[0] == 'o') && unicode::digit_at(text, 1);
  }

  static void look(std::size_t begin, std::string_view number, Findings& findings) {
    number = number.substr(0, number.find(','));
    while (!number.empty() && (number.back() == ' ' || number.back() == '.')) number.remove_suffix(1);
    if (!begins_number(number)) return;
    const auto digits =
        std::count_if(number.begin(), number.end(), [](char c) { return unicode::is_digit(c); });
    const bool letters = std::any_of(number.begin(), number.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    constexpr long fewest = 5;
    constexpr long most = 15;  // of E.164
    if (!letters && digits >= fewest && digits <= most) return;
    findings.add({begin, begin + number.size()},
                 "expected a phone number, saw " +
                     (letters ? std::string("letters in it") : std::to_string(digits) + " digits"));
  }

  std::string_view bytes_;
  InputKind kind_ = InputKind::text;
};

}  // namespace

const Entry contact_phone{&info, make_check<ContactPhone>};

}  // namespace palaset::check
