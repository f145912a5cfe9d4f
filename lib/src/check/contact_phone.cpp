#include "check/checks.hpp"

#include <algorithm>

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
  void begin(const Surroundings& surroundings) override { bytes_ = surroundings.bytes; }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for (const Contact& c : tail.contacts) {
      for (std::size_t at = c.span.begin; at < c.span.end;) {
        const std::size_t end = std::min(bytes_.find_first_of("\r\n<", at), c.span.end);
        look(at, bytes_.substr(at, end - at), findings);
        at = end + 1;
      }
    }
  }

 private:
  void look(std::size_t begin, std::string_view line, Findings& findings) const {
    for (const std::string_view lead : {"p. ", "puh. ", "puh ", "puhelin "}) {
      const std::size_t at = line.find(lead);
      if (at == std::string_view::npos || (at > 0 && line[at - 1] != ' ' && line[at - 1] != ',')) continue;
      std::string_view number = line.substr(at + lead.size());
      number = number.substr(0, number.find(','));
      while (!number.empty() && (number.back() == ' ' || number.back() == '.')) number.remove_suffix(1);
      if (number.empty() || (!unicode::is_digit(number.front()) && number.front() != '+')) return;
      const auto digits =
          std::count_if(number.begin(), number.end(), [](char c) { return unicode::is_digit(c); });
      const bool letters = std::any_of(number.begin(), number.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      });
      constexpr long fewest = 5;
      constexpr long most = 15;  // of E.164
      if (letters || digits < fewest || digits > most)
        findings.add({begin + at + lead.size(), begin + at + lead.size() + number.size()},
                     "expected a phone number, saw " +
                         (letters ? std::string("letters in it") : std::to_string(digits) + " digits"));
      return;
    }
  }

  std::string_view bytes_;
};

}  // namespace

const Entry contact_phone{&info, make_check<ContactPhone>};

}  // namespace palaset::check
