#include "check/checks.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.repeated-year",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A period begins and ends in the same year, which is written twice.",
    .why = "One year says the same. Twice, it looks as though one of the two were a slip.",
    .example = "Kehittäjä: Kylätalo-hanke (ESR 2020–2020)",
    .instead = "Kehittäjä: Kylätalo-hanke (ESR 2020)",
};

class PeriodRepeatedYear final : public Check {
 public:
  void period(const Text& text, const interpret::Period& p, Findings& findings) override {
    constexpr std::size_t year = 4;
    if (!p.range || p.edtf.size() != year) return;
    const std::string_view seen = text.view().substr(p.begin, p.end - p.begin);
    if (seen.size() <= year || !seen.starts_with(p.edtf) || !seen.ends_with(p.edtf)) return;
    findings.add(text.span(p.begin, p.end),
                 "expected \"" + p.edtf + "\" for a period of one year, saw \"" + std::string(seen) + "\"",
                 replace(text, p.begin, p.end, p.edtf, "write the year once", true));
  }
};

}  // namespace

const Entry period_repeated_year{&info, make_check<PeriodRepeatedYear>};

}  // namespace palaset::check
