#include "check/checks.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.short-year",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "The second year of a period has two digits, or both have.",
    .why = "A search for the year does not find it, and 2015–17 can be taken for a month.",
    .example = "Kehittäjä: Kaiku-hanke (ESR 2015–17)",
    .instead = "Kehittäjä: Kaiku-hanke (ESR 2015–2017)",
};

class PeriodShortYear final : public Check {
 public:
  static constexpr Signs signs = Sign::two_digits;

  void text(const Text& text, Findings& findings) override {
    const std::string_view line = text.view();
    for (std::size_t close = line.find(')'); close != std::string_view::npos;
         close = line.find(')', close + 1))
      look_before(text, close, findings);
  }

  void period(const Text& text, const interpret::Period& p, Findings& findings) override {
    constexpr std::size_t years = 9;  // "2015/2017"
    if (!p.range || p.edtf.size() != years || p.edtf[4] != '/' || p.edtf[5] == '.') return;
    const std::string_view seen = text.view().substr(p.begin, p.end - p.begin);
    const std::string year = p.edtf.substr(5);
    const std::string_view end = std::string_view(year).substr(2);
    if (seen.size() < 7 || !seen.ends_with(end) || unicode::is_digit(seen[seen.size() - 3])) return;
    findings.add(text.span(p.end - 2, p.end), "expected \"" + year + "\", saw \"" + std::string(end) + "\"",
                 replace(text, p.end - 2, p.end, year, "write all digits", true));
  }

 private:
  /// "(ESR 19–21)": behind a code in capitals, where years stand, and nothing else in the parenthesis.
  static void look_before(const Text& text, std::size_t close, Findings& findings) {
    constexpr std::size_t shortest = 6;  // " 19-21"
    const std::string_view line = text.view().substr(0, close);
    if (line.size() <= shortest || !ends_in_two_digits(line)) return;
    std::size_t dash = line.size() - 3;
    while (dash > 0 && (static_cast<unsigned char>(line[dash]) & 0xC0U) == 0x80U) --dash;
    if (!unicode::is_dash(unicode::at(line, dash).value)) return;
    const std::string_view first = line.substr(0, dash);
    if (!ends_in_two_digits(first) || first.size() < 5 || first[first.size() - 3] != ' ') return;
    for (const std::size_t back : {4U, 5U}) {
      const char c = first[first.size() - back];
      if (c < 'A' || c > 'Z') return;
    }
    const std::string_view years = line.substr(dash - 2);
    if (years.substr(0, 2) > years.substr(years.size() - 2)) return;
    findings.add(text.span(dash - 2, close),
                 "expected years of four digits, saw \"" + std::string(years) + "\"");
  }

  static bool ends_in_two_digits(std::string_view text) {
    return text.size() > 2 && unicode::is_digit(text[text.size() - 1]) &&
           unicode::is_digit(text[text.size() - 2]) && !unicode::is_digit(text[text.size() - 3]);
  }
};

}  // namespace

const Entry period_short_year{&info, make_check<PeriodShortYear>};

}  // namespace palaset::check
