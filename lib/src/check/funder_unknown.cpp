#include "check/checks.hpp"
#include "check/funder_codes.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "funder.unknown",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "A funder's code is none that the rules know, and like none of them.",
    .why =
        "It may be mistyped. Where it is right, a rule file can teach it: a [[funder]] with its code and "
        "name.",
    .example = "Kehittäjä: Aalto-hanke (QWX 2018–2020)",
    .instead = "Kehittäjä: Aalto-hanke (ESR 2018–2020)",
};

class FunderUnknown final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    records_ = surroundings.records;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    for_each_unknown_funder(entry.record, [&](const Funding& f) {
      if (!is_code(*f.funder) || near_funder(*vocabulary_, *f.funder) != nullptr) return;
      findings.add(code_span(f, records_),
                   "expected a funder that the rules know, saw \"" + *f.funder + "\"");
    });
  }

 private:
  /// "Koneen Säätiö", "Hakulan kunta" are names, of which the rules know few: nothing is wrong with them.
  static bool is_code(std::string_view funder) {
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < funder.size();) {
      const unicode::CodePoint c = unicode::at(funder, i);
      if (c.value == U' ') return false;
      capitals += unicode::is_upper(c.value) ? 1U : 0U;
      i += c.length;
    }
    return capitals > 1;
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
  const RecordView* records_ = nullptr;
};

}  // namespace

const Entry funder_unknown{&info, make_check<FunderUnknown>};

}  // namespace palaset::check
