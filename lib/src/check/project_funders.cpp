#include "check/checks.hpp"

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
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const auto key = [](const ProjectGrant& g) { return g.period; };
    grants_->for_each_other(*names_, key, [&](const ProjectGrant& expected, const ProjectGrant& seen) {
      if (expected.funder == seen.funder || findings.leaves_out_one()) return;
      findings.add(seen.span, "expected the funder " + grants_->funder(expected.funder) + ", as on line " +
                                  line_of(expected.span.begin) + ", saw " + grants_->funder(seen.funder));
    });
  }

 private:
  const Names* names_ = nullptr;
  const Grants* grants_ = nullptr;
};

}  // namespace

const Entry project_funders{&info, make_check<ProjectFunders>};

}  // namespace palaset::check
