#include "check/checks.hpp"

#include <charconv>

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.future",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "A period ends after 2040.",
    .why = "No programme that pays for such projects runs so long: a digit is probably wrong.",
    .example = "Kehittäjä: Kaiku-hanke (ESR 2015–2081)",
    .instead = "Kehittäjä: Kaiku-hanke (ESR 2015–2018)",
};

// The year is fixed, and not counted from today: what is found does not depend on the day. The programmes of
// 2028–2034 may pay until 2037.
constexpr int last_year = 2040;

class PeriodFuture final : public Check {
 public:
  void period(const Text& text, const interpret::Period& p, Findings& findings) override {
    const std::size_t slash = p.edtf.find('/');
    const std::size_t at = slash == std::string::npos ? 0 : slash + 1;
    int year = 0;
    if (p.edtf.size() >= at + 4) std::from_chars(p.edtf.data() + at, p.edtf.data() + at + 4, year);
    if (year > last_year)
      findings.add(text.span(p.begin, p.end),
                   "expected a year up to " + std::to_string(last_year) + ", saw " + std::to_string(year));
  }
};

}  // namespace

const Entry period_future{&info, make_check<PeriodFuture>};

}  // namespace palaset::check
