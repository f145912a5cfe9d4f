#include "check/checks.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.missing",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "A project has a funder and no years, though most others have both.",
    .why = "Nobody can tell when the project ran, or whether it still runs.",
    .example = "Kehittäjät: Silta-hanke (STM 2020–2021), Kaiku-hanke (ESR)",
    .instead = "Kehittäjät: Silta-hanke (STM 2020–2021), Kaiku-hanke (ESR 2015–2018)",
};

class PeriodMissing final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    for (const auto* parties : {&entry.record.developers, &entry.record.related}) {
      for (const Party& p : *parties) {
        if (p.kind != PartyKind::project) continue;
        for (const Funding& f : p.funding) {
          if (f.period)
            ++with_;
          else if (f.funder && p.funding.size() == 1 &&
                   f.surface.find_first_of("0123456789") == std::string::npos)
            missing_.push_back(f.span);
        }
      }
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    if (with_ <= missing_.size()) return;
    for (const Span span : missing_) findings.add(span, "expected years behind the funder, saw none");
  }

 private:
  std::size_t with_ = 0;
  std::vector<Span> missing_;
};

}  // namespace

const Entry period_missing{&info, make_check<PeriodMissing>};

}  // namespace palaset::check
