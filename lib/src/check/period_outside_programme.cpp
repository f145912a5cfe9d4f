#include <algorithm>
#include <array>
#include <charconv>

#include "check/checks.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.outside-programme",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "A project's years lie where its funder granted nothing: before it began, or after it ended.",
    .why = "Either the years or the funder are wrong: RAY became part of STEA in 2017, ESR+ follows ESR.",
    .example = "Kehittäjä: Tuikku-hanke (RAY 2018–2020)",
    .instead = "Kehittäjä: Tuikku-hanke (STEA 2018–2020)",
};

struct Years {
  std::string_view funder;
  int first, last;  ///< 0: not known, or still open
  std::string_view ask;
};
// Where a year can be argued about, the wider one stands here.
constexpr std::array<Years, 4> programmes{{
    // Regulation (EU) No 1303/2013, article 65(2): programmes of 2014-2020 pay what is paid until the end of
    // 2023.
    // Finland has had the fund since it joined the Union in 1995.
    {"ESR", 1995, 2023, "ESR+"},
    // Regulation (EU) 2021/1060, article 63(2): from 1 January 2021 to 31 December 2029.
    {"ESR+", 2021, 2029, "ESR"},
    // Raha-automaattiyhdistys was merged into Veikkaus on 1 January 2017; its grants passed to STEA. A
    // project
    // that began with RAY is left alone, whenever it ended.
    {"RAY", 0, 2016, "STEA"},
    {"STEA", 2017, 0, "RAY"},
}};

/// Of "2018", "2018/2020", "2018-04-01/2021-03-31": the first or the second year, or 0.
int year(std::string_view period, bool second) {
  const std::size_t slash = period.find('/');
  if (second && slash != std::string_view::npos) period.remove_prefix(slash + 1);
  int value = 0;
  std::from_chars(period.data(), period.data() + std::min<std::size_t>(period.size(), 4), value);
  return value;
}

class PeriodOutsideProgramme final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    for_each_party(entry.record, [&](const Party& p) {
      for (const Funding& f : p.funding) look(f, findings);
    });
  }

 private:
  static void look(const Funding& f, Findings& findings) {
    if (!f.funder || !f.period) return;
    const auto* const row = std::find_if(programmes.begin(), programmes.end(),
                                         [&](const Years& y) { return y.funder == *f.funder; });
    if (row == programmes.end()) return;
    const int begin = year(*f.period, false);
    const int end = year(*f.period, true);
    if (begin == 0) return;
    const auto asked = [&] { return ", saw " + *f.period + "; is it " + std::string(row->ask) + "?"; };
    if (row->first != 0 && begin < row->first && end < row->first)
      findings.add(f.span,
                   "expected years of " + *f.funder + " from " + std::to_string(row->first) + asked());
    else if (row->last != 0 && begin > row->last)
      findings.add(f.span,
                   "expected years of " + *f.funder + " up to " + std::to_string(row->last) + asked());
  }
};

}  // namespace

const Entry period_outside_programme{&info, make_check<PeriodOutsideProgramme>};

}  // namespace palaset::check
