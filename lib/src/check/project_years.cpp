#include "check/checks.hpp"

#include <string>
#include <string_view>

#include "check/grants.hpp"
#include "check/name_key.hpp"

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

/// "2018–2021", "from 2021 on", "until 2018"
std::string as_text(const Years& years) {
  const std::string first(Years::text(years.first));
  const std::string last(Years::text(years.last));
  if (last.empty()) return first;
  if (last.front() == '.') return "from " + first + " on";
  if (first.empty() || first.front() == '.') return "until " + last;
  return first + "–" + last;
}

/// Whether one period is over before the other begins: they may be two grants after each other.
bool are_apart(const Years& a, const Years& b) {
  const auto end = [](const Years& y) {
    return Years::text(y.last).empty() ? Years::text(y.first) : Years::text(y.last);
  };
  const auto over = [&](const Years& earlier, const Years& later) {
    return end(earlier).front() != '.' && Years::text(later.first).front() != '.' &&
           end(earlier) < Years::text(later.first);
  };
  if (Years::text(a.first).empty() || Years::text(b.first).empty()) return false;
  return over(a, b) || over(b, a);
}

class ProjectYears final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    names_ = surroundings.names;
    grants_ = surroundings.grants;
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const auto key = [](const ProjectGrant& g) { return hash_with(g.funder, g.parts); };
    grants_->for_each_other(*names_, key, [&](const ProjectGrant& expected, const ProjectGrant& seen) {
      if (expected.years == seen.years || are_apart(expected.years, seen.years)) return;
      if (findings.leaves_out_one()) return;
      findings.add(seen.span, "expected the years " + as_text(expected.years) + ", as on line " +
                                  line_of(expected.span.begin) + ", saw " + as_text(seen.years));
    });
  }

 private:
  const Names* names_ = nullptr;
  const Grants* grants_ = nullptr;
};

}  // namespace

const Entry project_years{&info, make_check<ProjectYears>};

}  // namespace palaset::check
