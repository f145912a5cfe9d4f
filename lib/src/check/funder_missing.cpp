#include "check/checks.hpp"

#include "check/funder_codes.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "funder.missing",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "A project has years and no funder, though the list names funders elsewhere.",
    .why = "Whoever sums up what a funder paid for leaves the project out.",
    .example = "Kehittäjät: Silta-hanke (STM 2020–2021), Kaiku-hanke (2015–2018)",
    .instead = "Kehittäjät: Silta-hanke (STM 2020–2021), Kaiku-hanke (ESR 2015–2018)",
};

class FunderMissing final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    for (const Party& p : entry.record.developers) {
      if (p.kind != PartyKind::project) continue;
      for (const Funding& f : p.funding) {
        if (f.funder)
          ++with_;
        else if (f.period && f.period->find('/') != std::string::npos && p.funding.size() == 1 &&
                 words_before(p, f).empty())
          missing_.push_back(f.span);
      }
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    if (with_ <= missing_.size()) return;
    for (const Span span : missing_) findings.add(span, "expected a funder before the years, saw none");
  }

 private:
  std::size_t with_ = 0;
  std::vector<Span> missing_;
};

}  // namespace

const Entry funder_missing{&info, make_check<FunderMissing>};

}  // namespace palaset::check
