#include <vector>

#include "check/checks.hpp"
#include "check/label_words.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "developer.missing",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "An entry names who has done something alike and nobody who developed it, though the others do.",
    .why = "The cell or line of developers is empty, or is missing; nobody can be asked about the entry.",
    .example =
        "Omat sanat\nKehittäjä: Sana-hanke (ESR 2016–2019)\n\nOma ääni\nKehittäjä: Ääni-hanke (STEA "
        "2018–2020)\n\n"
        "Toiset sanat\nSamankaltaista toimintaa kehittäneet: Silta-hanke (STM 2020–2021)",
    .instead =
        "Omat sanat\nKehittäjä: Sana-hanke (ESR 2016–2019)\n\nOma ääni\nKehittäjä: Ääni-hanke (STEA "
        "2018–2020)\n\n"
        "Toiset sanat\nKehittäjä: Kaari-hanke (ESR 2018–2020)\nSamankaltaista toimintaa kehittäneet: "
        "Silta-hanke (STM "
        "2020–2021)",
};

class DeveloperMissing final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { morphology_ = surroundings.morphology; }

  void entry(const EntryView& entry, Findings& /*findings*/) override {
    const ModelRecord& record = entry.record;
    if (!record.developers.empty()) {
      ++with_;
    } else if (!record.related.empty() && !entry.title.empty() && !entry.title.front().empty()) {
      for (const FieldView& f : entry.fields) {
        if (f.field == rules::Field::developers) return;  // it has a line, which others look at
        for (const Text& line : f.lines) {
          if (misspelt_label_of(line, morphology_)) return;  // and so has this one
        }
      }
      without_.push_back(entry.title.front().span());
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    constexpr std::size_t others = 2;  // for each that has none
    if (with_ < others * without_.size()) return;
    for (const Span& title : without_)
      findings.add(title, "expected a developer below this title, as below most others, saw none");
  }

 private:
  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::size_t with_ = 0;
  std::vector<Span> without_;
};

}  // namespace

const Entry developer_missing{&info, make_check<DeveloperMissing>};

}  // namespace palaset::check
