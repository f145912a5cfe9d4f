#include "check/checks.hpp"

#include <deque>
#include <string>

#include "check/first_of_each.hpp"
#include "check/name_key.hpp"
#include "check/party_text.hpp"
#include "check/text_pool.hpp"

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
  void entry(const EntryView& entry, Findings&) override {
    for_each_named_party(entry, [&](const Party& p, std::uint64_t name) {
      if (p.kind != PartyKind::project || p.funding.size() != 1 || name == 0) return;
      const Funding& f = p.funding.front();
      if (!f.funder || !f.period) return;
      projects_.push_back(hash_with(name, hash_of(*f.period)));
      grants_.push_back({hash_of(*f.funder), funders_.add(*f.funder), f.span});
    });
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const std::vector<std::uint32_t> first = first_of_each(projects_);
    for (std::size_t i = 0; i < first.size(); ++i) {
      const Grant& expected = grants_[first[i]];
      const Grant& seen = grants_[i];
      if (expected.funder_hash == seen.funder_hash) continue;
      findings.add(seen.span, "expected the funder " + std::string(funders_.view(expected.funder)) +
                                  ", as on line " + line_of(expected.span.begin) + ", saw " +
                                  std::string(funders_.view(seen.funder)));
    }
  }

 private:
  struct Grant {
    std::uint64_t funder_hash;
    PooledText funder;
    Span span;
  };

  std::deque<std::uint64_t> projects_;  ///< hashes of name and period
  std::deque<Grant> grants_;            ///< one a project
  TextPool funders_;
};

}  // namespace

const Entry project_funders{&info, make_check<ProjectFunders>};

}  // namespace palaset::check
