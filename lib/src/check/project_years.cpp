#include "check/checks.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <deque>

#include "check/first_of_each.hpp"
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

/// As a period has them, four characters each: "2018", "..", or nothing.
struct Years {
  std::array<char, 4> first{}, last{};
  friend bool operator==(const Years& a, const Years& b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
  }
};

/// The years of a period: "2018-04-01/2021-03-31" and "2018/2021" are the same years.
Years years(std::string_view period) {
  Years found;
  constexpr std::size_t behind_year = 4;
  const bool plain = period.size() > behind_year && period[behind_year] == '/';
  const std::size_t slash = plain ? behind_year : period.find('/');
  period.substr(0, std::min(slash, found.first.size())).copy(found.first.data(), found.first.size());
  if (slash != std::string_view::npos)
    period.substr(slash + 1, found.last.size()).copy(found.last.data(), found.last.size());
  return found;
}

std::string_view year(const std::array<char, 4>& characters) {
  const std::string_view all(characters.data(), characters.size());
  return all.substr(0, all.find('\0'));
}

/// "2018–2021", "from 2021 on", "until 2018"
std::string as_text(const Years& years) {
  const std::string first(year(years.first));
  const std::string last(year(years.last));
  if (last.empty()) return first;
  if (last.front() == '.') return "from " + first + " on";
  if (first.empty() || first.front() == '.') return "until " + last;
  return first + "–" + last;
}

/// Whether one period is over before the other begins: they may be two grants after each other.
bool are_apart(const Years& a, const Years& b) {
  const auto end = [](const Years& y) { return year(y.last).empty() ? year(y.first) : year(y.last); };
  const auto over = [&](const Years& earlier, const Years& later) {
    return end(earlier).front() != '.' && year(later.first).front() != '.' &&
           end(earlier) < year(later.first);
  };
  if (year(a.first).empty() || year(b.first).empty()) return false;
  return over(a, b) || over(b, a);
}

class ProjectYears final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    for_each_named_party(entry, [&](const Party& p, std::uint64_t name) {
      if (p.kind == PartyKind::project && p.funding.size() == 1) note(p, name, p.funding.front());
    });
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const std::vector<std::uint32_t> first = first_of_each(projects_);
    for (std::size_t i = 0; i < first.size(); ++i) {
      const Grant& expected = grants_[first[i]];
      const Grant& seen = grants_[i];
      if (expected.years == seen.years || are_apart(expected.years, seen.years)) continue;
      if (findings.leaves_out_one()) continue;
      findings.add(seen.span, "expected the years " + as_text(expected.years) + ", as on line " +
                                  line_of(expected.span.begin) + ", saw " + as_text(seen.years));
    }
  }

 private:
  struct Grant {
    Years years;
    Span span;
  };

  void note(const Party& p, std::uint64_t name, const Funding& f) {
    if (!f.funder || !f.period || p.name.empty()) return;
    std::uint64_t hash = hash_with(name, hash_of(*f.funder));
    for (const auto* parts : {&p.subprojects, &p.implementers}) {
      for (const std::string& part : *parts) hash = hash_with(hash, hash_of(name_key(part)));
    }
    projects_.push_back(hash);
    grants_.push_back({years(*f.period), f.span});
  }

  std::deque<std::uint64_t> projects_;  ///< hashes of name, funder, and whose part it is
  std::deque<Grant> grants_;            ///< one a project
};

}  // namespace

const Entry project_years{&info, make_check<ProjectYears>};

}  // namespace palaset::check
