#include "check/checks.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/first_of_each.hpp"
#include "check/name_key.hpp"
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
  void entry(const EntryView& entry, Findings&) override {
    for_each_named_party(entry, [&](const Party& p, std::uint64_t name) {
      if (p.kind != PartyKind::project || p.funding.size() != 1 || name == 0) return;
      const Funding& f = p.funding.front();
      if (!f.funder || !f.period) return;
      projects_.push_back(hash_with(name, hash_of(*f.period)));
      grants_.push_back({f.span, number_of(*f.funder)});
    });
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const std::vector<std::uint32_t> first = first_of_each(projects_);
    for (std::size_t i = 0; i < first.size(); ++i) {
      const Grant& expected = grants_[first[i]];
      const Grant& seen = grants_[i];
      if (expected.funder == seen.funder || findings.leaves_out_one()) continue;
      findings.add(seen.span, "expected the funder " + *funders_[expected.funder] + ", as on line " +
                                  line_of(expected.span.begin) + ", saw " + *funders_[seen.funder]);
    }
  }

 private:
  struct Grant {
    Span span;
    std::uint32_t funder;  ///< its number
  };

  std::uint32_t number_of(const std::string& funder) {
    if (last_ < funders_.size() && *funders_[last_] == funder) return last_;
    const auto [at, is_new] = numbers_.try_emplace(funder, static_cast<std::uint32_t>(funders_.size()));
    if (is_new) funders_.push_back(&at->first);
    last_ = at->second;
    return last_;
  }

  std::deque<std::uint64_t> projects_;  ///< hashes of name and period
  std::deque<Grant> grants_;            ///< one a project
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> funders_;  ///< by number
  std::uint32_t last_ = 0;                   ///< of the grant before
};

}  // namespace

const Entry project_funders{&info, make_check<ProjectFunders>};

}  // namespace palaset::check
