#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/checks.hpp"
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

using rules::Programme;

bool holds(const Programme& p, int begin, int end) {
  return (p.first == 0 || begin >= p.first) && (p.last == 0 || end <= p.last);
}

/// Whether years begin or end in a programme whose grants were passed on.
bool overlaps(const Programme& p, int begin, int end) {
  return p.passed_on && (p.first == 0 || end >= p.first) && (p.last == 0 || begin <= p.last);
}

/// Whether grants of one funder went on as those of another, and a project with years of both names both.
bool names_both(const Party& party, const Programme& p) {
  return p.passed_on && std::any_of(party.funding.begin(), party.funding.end(),
                                    [&](const Funding& f) { return f.funder && *f.funder == p.instead; });
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
    grants_ = surroundings.grants;
    if (vocabulary_ == nullptr) return;
    for (const Programme& p : vocabulary_->programmes) {
      const auto known =
          std::find_if(funders_.begin(), funders_.end(), [&](const Funder& f) { return f.code == p.funder; });
      Funder& funder = known == funders_.end() ? funders_.emplace_back() : *known;
      funder.code = p.funder;
      funder.programmes.push_back(&p);
    }
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for (const Grant& g : *entry.grants) look(g, findings);
  }

 private:
  /// Of whom years are known.
  struct Funder {
    std::string_view code;
    std::vector<const Programme*> programmes;

    [[nodiscard]] bool may_be(int begin, int end) const {
      return std::any_of(programmes.begin(), programmes.end(),
                         [&](const Programme* p) { return holds(*p, begin, end); });
    }
  };

  static bool goes_over(const Funder& funder, int begin, int end) {
    return std::any_of(funder.programmes.begin(), funder.programmes.end(),
                       [&](const Programme* p) { return overlaps(*p, begin, end); });
  }

  [[nodiscard]] const Funder* find(std::string_view code) const {
    const auto found =
        std::find_if(funders_.begin(), funders_.end(), [&](const Funder& f) { return f.code == code; });
    return found == funders_.end() ? nullptr : &*found;
  }
  /// By the number that the document's grants have.
  const Funder* find(const Grant& g) {
    while (by_number_.size() <= g.funder)
      by_number_.push_back(find(grants_->funder(static_cast<std::uint32_t>(by_number_.size()))));
    return by_number_[g.funder];
  }

  void look(const Grant& g, Findings& findings) {
    const Funder* funder = find(g);
    const int begin = Years::number(g.years.first);
    if (funder == nullptr || begin == 0) return;
    const int end = std::max(begin, Years::number(g.years.last));  // an open end says nothing
    if (funder->may_be(begin, end)) return;
    const bool both = std::any_of(funder->programmes.begin(), funder->programmes.end(),
                                  [&](const Programme* p) { return names_both(*g.party, *p); });
    if (!both) say(*g.funding, *funder, begin, end, findings);
  }

  void say(const Funding& f, const Funder& funder, int begin, int end, Findings& findings) const {
    if (findings.leaves_out_one()) return;
    std::string expected;
    std::string_view instead;
    for (const Programme* p : funder.programmes) {
      expected += (expected.empty() ? "" : ", ") + years_of(*p);
      if (!p->instead.empty()) instead = p->instead;
    }
    std::string message = "expected years ";
    message += funder.programmes.size() > 1 ? "of one programme of " : "of ";
    message += *f.funder + " (" + expected + "), saw " + *f.period;
    const Funder* other = find(instead);
    if (other != nullptr && other->may_be(begin, end))
      message += "; is it " + std::string(instead) + '?';
    else if (goes_over(funder, begin, end))
      message += "; is it " + *f.funder + " and " + std::string(instead) + '?';
    findings.add(records_ == nullptr ? f.span : records_->period_place(f), std::move(message));
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
  const RecordView* records_ = nullptr;
  const Grants* grants_ = nullptr;
  std::vector<Funder> funders_;
  std::vector<const Funder*> by_number_;  ///< null where no years are known
};

}  // namespace

const Entry period_outside_programme{&info, make_check<PeriodOutsideProgramme>};

}  // namespace palaset::check
