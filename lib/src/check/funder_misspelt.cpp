#include "check/checks.hpp"
#include "check/funder_codes.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "funder.misspelt",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A funder's code is none that the rules know, and differs by one letter from one that they do.",
    .why = "The project is counted under a funder that there is not.",
    .example = "Kehittäjä: Aalto-hanke (ERS 2018–2020)",
    .instead = "Kehittäjä: Aalto-hanke (ESR 2018–2020)",
};

class FunderMisspelt final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    records_ = surroundings.records;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    for_each_unknown_funder(entry.record, [&](const Funding& f) {
      const rules::Funder* near = near_funder(*vocabulary_, *f.funder);
      if (near == nullptr) return;
      std::optional<Fix> fix;
      if (f.surface.starts_with(*f.funder))
        fix = Fix{"write " + near->code, false, {{code_span(f, records_), near->code}}};
      findings.add(code_span(f, records_),
                   "expected a funder such as " + near->code + ", saw \"" + *f.funder + "\"", std::move(fix));
    });
  }

 private:
  const rules::Vocabulary* vocabulary_ = nullptr;
  const RecordView* records_ = nullptr;
};

}  // namespace

const Entry funder_misspelt{&info, make_check<FunderMisspelt>};

}  // namespace palaset::check
