#include "check/checks.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.short-year",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "The second year of a period has two digits.",
    .why = "A search for the year does not find it, and 2015–17 can be taken for a month.",
    .example = "Kehittäjä: Kaiku-hanke (ESR 2015–17)",
    .instead = "Kehittäjä: Kaiku-hanke (ESR 2015–2017)",
};

class PeriodShortYear final : public Check {
 public:
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
};

}  // namespace

const Entry period_short_year{&info, make_check<PeriodShortYear>};

}  // namespace palaset::check
