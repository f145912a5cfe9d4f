
#include "check/checks.hpp"
#include "check/first_seen.hpp"
#include "check/name_key.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "project.years",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "A project has other years than before in the same document, with the same funder.",
    .why = "One of the two is wrong, or they are two grants and a reader should be told so.",
    .example =
        "Kehittäjä: Kaari-hanke (ESR 2016–2019)\nSamankaltaista toimintaa kehittäneet: Kaari-hanke (ESR "
        "2016–2018)",
    .instead =
        "Kehittäjä: Kaari-hanke (ESR 2016–2019)\nSamankaltaista toimintaa kehittäneet: Kaari-hanke (ESR "
        "2016–2019)",
};

/// The years of a period: "2018-04-01/2021-03-31" and "2018/2021" are the same years.
std::string years(std::string_view period) {
  const std::size_t slash = period.find('/');
  std::string all(period.substr(0, 4));
  if (slash != std::string_view::npos) all.append("–").append(period.substr(slash + 1, 4));
  return all;
}

class ProjectYears final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    for_each_keyed_party(entry, [&](const Party& p, const std::string& key) {
      if (p.kind == PartyKind::project && p.funding.size() == 1) look(p, key, p.funding.front(), findings);
    });
  }

 private:
  struct First {
    PooledText years;
    std::size_t at;
  };

  void look(const Party& p, const std::string& name, const Funding& f, Findings& findings) {
    if (!f.funder || !f.period || p.name.empty()) return;
    std::string key = name + '\n' + *f.funder;
    for (const std::string& part : p.subprojects) key += '\n' + name_key(part);
    for (const std::string& part : p.implementers) key += '\n' + name_key(part);
    const std::uint64_t hash = hash_of(key);
    const std::string seen = years(*f.period);
    const First* first = seen_.find(hash);
    if (first == nullptr) return seen_.add(hash, {years_.add(seen), f.span.begin});
    const std::string_view expected = years_.view(first->years);
    if (expected == seen) return;
    findings.add(f.span, "expected the years " + std::string(expected) + ", as on line " +
                             line_of(first->at) + ", saw " + seen);
  }

  FirstSeen<First> seen_;  ///< by name, funder, and whose part it is
  TextPool years_;
};

}  // namespace

const Entry project_years{&info, make_check<ProjectYears>};

}  // namespace palaset::check
