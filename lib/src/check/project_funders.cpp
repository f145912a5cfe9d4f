#include "check/checks.hpp"
#include "check/first_seen.hpp"
#include "check/party_text.hpp"

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
  void entry(const EntryView& entry, Findings& findings) override {
    for_each_keyed_party(entry, [&](const Party& p, const std::string& key) {
      if (p.kind != PartyKind::project || p.funding.size() != 1 || key.empty()) return;
      const Funding& f = p.funding.front();
      if (f.funder && f.period) look(key, f, findings);
    });
  }

 private:
  struct First {
    PooledText funder;
    std::size_t at;
  };

  void look(const std::string& key, const Funding& f, Findings& findings) {
    const std::uint64_t hash = hash_of(key + '\n' + *f.period);
    const First* first = seen_.find(hash);
    if (first == nullptr) return seen_.add(hash, {funders_.add(*f.funder), f.span.begin});
    const std::string expected(funders_.view(first->funder));
    if (expected == *f.funder) return;
    findings.add(f.span, "expected the funder " + expected + ", as on line " + line_of(first->at) + ", saw " +
                             *f.funder);
  }

  FirstSeen<First> seen_;  ///< by name and period
  TextPool funders_;
};

}  // namespace

const Entry project_funders{&info, make_check<ProjectFunders>};

}  // namespace palaset::check
