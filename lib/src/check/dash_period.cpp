#include "check/checks.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "dash.period",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what =
        "A period is written with a hyphen, a minus sign or another dash, or with blanks around the dash.",
    .why =
        "In Finnish an en dash (U+2013) without blanks stands between two years or dates. Other signs break "
        "at "
        "the end of a line, and a search for the period does not find them.",
    .example = "Kehittäjä: Moodi-hanke (ESR 2018 - 2020)",
    .instead = "Kehittäjä: Moodi-hanke (ESR 2018–2020)",
};

constexpr char32_t en_dash = 0x2013;

std::string_view name_of(char32_t dash) {
  if (is_hyphen(dash)) return "a hyphen";
  if (dash == 0x2212) return "a minus sign";
  return dash == 0x2014 ? "an em dash" : "another dash";
}

class DashPeriod final : public Check {
 public:
  void period(const Text& text, const interpret::Period& p, Findings& findings) override {
    if (p.range) look(text, p, findings);
  }

 private:
  static void look(const Text& text, const interpret::Period& p, Findings& findings) {
    const std::string_view view = text.view();
    for (std::size_t i = p.begin; i < p.end;) {
      const unicode::CodePoint c = unicode::at(view, i);
      if (!unicode::is_dash(c.value)) {
        i += c.length;
        continue;
      }
      std::size_t begin = i;
      while (begin > p.begin && view[begin - 1] == ' ') --begin;
      std::size_t end = i + c.length;
      while (end < p.end && view[end] == ' ') ++end;
      const bool blanks = begin < i || end > i + c.length;
      if (c.value == en_dash && !blanks) return;
      if (findings.leaves_out_one()) return;
      const std::string seen = c.value == en_dash
                                   ? "blanks around it"
                                   : std::string(name_of(c.value)) + (blanks ? " and blanks" : "");
      findings.add(text.span(p.begin, p.end), "expected an en dash without blanks in a period, saw " + seen,
                   replace(text, begin, end, "–", "write an en dash", true));
      return;
    }
  }
};

}  // namespace

const Entry dash_period{&info, make_check<DashPeriod>};

}  // namespace palaset::check
