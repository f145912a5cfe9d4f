#include "check/checks.hpp"

#include "check/funder_codes.hpp"
#include "check/grants.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "project.funders",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "A project has the same years as elsewhere in the document, and another funder.",
    .why = "One of the two is probably wrong.",
    .example =
        "Kehittäjä: Tupa-hanke (ESR 2015–2018)\nSamankaltaista toimintaa kehittäneet: Tupa-hanke (STEA "
        "2015–2018)",
    .instead =
        "Kehittäjä: Tupa-hanke (ESR 2015–2018)\nSamankaltaista toimintaa kehittäneet: Tupa-hanke (ESR "
        "2015–2018)",
};

class ProjectFunders final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    names_ = surroundings.names;
    grants_ = surroundings.grants;
    vocabulary_ = surroundings.vocabulary;
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const auto key = [](const ProjectGrant& g) { return g.period; };
    grants_->for_each_other(*names_, key, [&](const ProjectGrant& expected, const ProjectGrant& seen) {
      if (expected.funder == seen.funder || is_misspelt(expected.funder) || is_misspelt(seen.funder)) return;
      if (findings.leaves_out_one()) return;
      findings.add(seen.span, "expected the funder " + grants_->funder(expected.funder) + ", as on line " +
                                  line_of(expected.span.begin) + ", saw " + grants_->funder(seen.funder));
    });
  }

 private:
  /// funder.misspelt says it.
  [[nodiscard]] bool is_misspelt(std::uint32_t funder) const {
    return vocabulary_ != nullptr && !grants_->knows(funder) &&
           near_funder(*vocabulary_, grants_->funder(funder)) != nullptr;
  }

  const Names* names_ = nullptr;
  const Grants* grants_ = nullptr;
  const rules::Vocabulary* vocabulary_ = nullptr;
};

}  // namespace

const Entry project_funders{&info, make_check<ProjectFunders>};

}  // namespace palaset::check
