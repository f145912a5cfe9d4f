#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "check/checks.hpp"
#include "check/party_text.hpp"
#include "check/record_view.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "period.outside-programme",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what =
        "A project's years lie within no programme of its funder: before it began, after it ended, or "
        "across two.",
    .why =
        "Either the years or the funder are wrong: the grants of RAY went to STEA in 2017, and a project of "
        "a structural fund ends with what its programme may pay for. The years, with their sources, are in "
        "lib/rules/words/programmes.toml; a rule file may add others.",
    .example = "Kehittäjä: Tuikku-hanke (RAY 2018–2020)",
    .instead = "Kehittäjä: Tuikku-hanke (STEA 2018–2020)",
};

/// Of "2018", "2018/2020", "2018-04-01/2021-03-31": the first or the second year, or 0.
int year(std::string_view period, bool second) {
  const std::size_t slash = period.find('/');
  if (second && slash != std::string_view::npos) period.remove_prefix(slash + 1);
  int value = 0;
  std::from_chars(period.data(), period.data() + std::min<std::size_t>(period.size(), 4), value);
  return value;
}

using rules::Programme;

/// A project that has one of its years in a programme whose grants were passed on belongs there.
bool holds(const Programme& p, int begin, int end) {
  const bool begins = p.first == 0 || begin >= p.first;
  const bool ends = p.last == 0 || end <= p.last;
  if (!p.passed_on) return begins && ends;
  return (p.first == 0 || end >= p.first) && (p.last == 0 || begin <= p.last);
}

std::string years_of(const Programme& p) {
  if (p.first == 0) return "up to " + std::to_string(p.last);
  if (p.last == 0) return "from " + std::to_string(p.first);
  return std::to_string(p.first) + "–" + std::to_string(p.last);
}

class PeriodOutsideProgramme final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    records_ = surroundings.records;
    if (vocabulary_ == nullptr) return;
    for (const Programme& p : vocabulary_->programmes) {
      if (std::find(funders_.begin(), funders_.end(), p.funder) == funders_.end())
        funders_.push_back(p.funder);
    }
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for_each_party(entry.record, [&](const Party& p) {
      for (const Funding& f : p.funding) look(f, findings);
    });
  }

 private:
  void look(const Funding& f, Findings& findings) const {
    if (!f.funder || !f.period || std::find(funders_.begin(), funders_.end(), *f.funder) == funders_.end())
      return;
    const int begin = year(*f.period, false);
    if (begin == 0) return;
    const int end = std::max(begin, year(*f.period, true));  // an open end says nothing
    if (!may_be(*f.funder, begin, end)) say(f, begin, end, findings);
  }

  void say(const Funding& f, int begin, int end, Findings& findings) const {
    std::string expected;
    std::size_t programmes = 0;
    std::string_view instead;
    for (const Programme& p : vocabulary_->programmes) {
      if (p.funder != *f.funder) continue;
      ++programmes;
      expected += (expected.empty() ? "" : ", ") + years_of(p);
      if (!p.instead.empty()) instead = p.instead;
    }
    std::string message = std::string("expected years ") + (programmes > 1 ? "of one programme of " : "of ") +
                          *f.funder + " (" + expected + "), saw " + *f.period;
    if (may_be(instead, begin, end)) message += "; is it " + std::string(instead) + '?';
    findings.add(records_ == nullptr ? f.span : records_->period_place(f), std::move(message));
  }

  [[nodiscard]] bool may_be(std::string_view funder, int begin, int end) const {
    return std::any_of(vocabulary_->programmes.begin(), vocabulary_->programmes.end(),
                       [&](const Programme& p) { return holds(p, begin, end) && p.funder == funder; });
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
  const RecordView* records_ = nullptr;
  std::vector<std::string_view> funders_;  ///< of whom years are known
};

}  // namespace

const Entry period_outside_programme{&info, make_check<PeriodOutsideProgramme>};

}  // namespace palaset::check
