#include "check/checks.hpp"
#include "check/contact_lines.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "unicode/byte_block.hpp"
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
    page_ = surroundings.page;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    const auto look_at = [&](std::string_view line, const auto& span) {
      for (const std::string_view lead : leads) {
        const std::size_t at = behind(line, lead);
        if (at == std::string_view::npos) continue;
        return look(
            line.substr(at), [&](std::size_t b, std::size_t e) { return span(at + b, at + e); }, findings);
      }
    };
    for_each_contact_line(bytes_, tail, look_at);
    if (!page_.empty()) look_at_page(tail, look_at);
    if (kind_ != InputKind::records) return;
    for (const Contact& c : tail.contacts) {  // in records a number stands alone
      if (c.phone)
        look(
            bytes_.substr(c.span.begin, c.span.size()),
            [&](std::size_t b, std::size_t e) { return Span{c.span.begin + b, c.span.begin + e}; }, findings);
    }
  }

 private:
  /// Lines in which a word begins with "0" or "+".
  template <class Look>
  void look_at_page(const DocumentTail& tail, const Look& look) const {
    const std::string_view text = page_.view();
    std::vector<std::size_t> places;
    unicode::Behind behind;
    const auto firsts = [&](const unicode::Block& block) {
      return (block.equal('0') | block.equal('+')) &
             behind(block.equal(' ') | block.equal(':') | block.equal('.'));
    };
    unicode::for_each_marked(text, firsts, [&](std::size_t at) { places.push_back(at); });
    std::size_t end = 0;  // of the line before
    for (const std::size_t at : places) {
      if (at >= end) end = look_at_line(page_, at, tail, look);
    }
  }

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

  /// "06 555 0142 (vaihde)": where what is said of the number begins.
  static std::size_t remark(std::string_view number) {
    for (std::size_t at = number.find('('); at != std::string_view::npos; at = number.find('(', at + 1)) {
      if (unicode::is_letter(unicode::at(number, at + 1).value)) return at;
    }
    return std::string_view::npos;
  }

  /// "040 555 0142 ja 040 555 0143", "06 555 0142 arkisin": where the first word behind the number begins.
  static std::size_t word_behind(std::string_view number) {
    for (std::size_t at = number.find(' '); at != std::string_view::npos; at = number.find(' ', at + 1)) {
      const unicode::CodePoint first = unicode::at(number, at + 1);
      if (unicode::is_letter(first.value) &&
          unicode::is_letter(unicode::at(number, at + 1 + first.length).value))
        return at;
    }
    return std::string_view::npos;
  }

  /// "+358 040": within the country or from abroad, not both. "+358 (0)40" says both, and is left alone.
  static bool has_nought_behind_country(std::string_view number) {
    constexpr std::string_view finland = "+358";
    if (!number.starts_with(finland)) return false;
    const std::size_t next = number.find_first_not_of(" -", finland.size());
    return next != std::string_view::npos && number[next] == '0';
  }

  template <class SpanOf>
  static void look(std::string_view number, const SpanOf& span, Findings& findings) {
    number = number.substr(0, std::min({number.find_first_of(",;"), remark(number), word_behind(number)}));
    while (!number.empty() && (number.back() == ' ' || number.back() == '.')) number.remove_suffix(1);
    if (!begins_number(number)) return;
    const auto digits =
        std::count_if(number.begin(), number.end(), [](char c) { return unicode::is_digit(c); });
    const bool letters = std::any_of(number.begin(), number.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    const long fewest = number.starts_with("04") || number.starts_with("050") ? 7 : 5;  // of a mobile phone
    constexpr long most = 15;                                                           // of E.164
    std::string seen;
    if (letters)
      seen = "letters in it";
    else if (digits < fewest || digits > most)
      seen = std::to_string(digits) + " digits";
    else if (has_nought_behind_country(number))
      seen = "a 0 behind +358";
    if (!seen.empty()) findings.add(span(0, number.size()), "expected a phone number, saw " + seen);
  }

  std::string_view bytes_;
  Text page_;
  InputKind kind_ = InputKind::text;
};

}  // namespace

const Entry contact_phone{&info, make_check<ContactPhone>};

}  // namespace palaset::check
