#include "check/checks.hpp"
#include "check/party_text.hpp"
#include "interpret/rule_ids.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "head.case",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what =
        "A project in a list of parties stands in the inessive or another local case: \"Tupa-hankkeessa\".",
    .why =
        "The others stand in the nominative. The case tells that a sentence was cut off, or two lists were "
        "mixed.",
    .example = "Kehittäjä: Tupa-hankkeessa (ESR 2015–2018)",
    .instead = "Kehittäjä: Tupa-hanke (ESR 2015–2018)",
};

/// The genitive may belong to what follows ("Tupa-hankkeen kokeilut"), and other cases are rare.
bool is_local(morphology::Case c) {
  using morphology::Case;
  return c == Case::inessive || c == Case::elative || c == Case::illative || c == Case::adessive;
}

/// By its last letter, a, ä or n, which "hanke" and "ohjelmat" do not have.
bool may_be_local(std::string_view word) {
  return word.ends_with('a') || word.ends_with('n') || word.ends_with("ä");
}

class HeadCase final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { vocabulary_ = surroundings.vocabulary; }

  void entry(const EntryView& entry, Findings& findings) override {
    bool sentence = !entry.record.notes.empty();  // which has cases of its own
    for_each_party(entry.record, [&](const Party& p) { sentence |= p.rule == interpret::rule::in_prose; });
    if (sentence) return;
    for_each_party_line(entry, [&](const Text& line) {
      if (line.has(Sign::hyphen)) look(line, findings);
    });
  }

 private:
  void look(const Text& line, Findings& findings) const {
    const std::string_view view = line.view();
    for (std::size_t at = view.find('-'); at != std::string_view::npos; at = view.find('-', at + 1)) {
      const std::string_view word = word_at(view, at + 1);
      if (!may_be_local(word) || !is_head(*vocabulary_, word)) continue;
      const rules::Form* form = vocabulary_->lexicon.find(word, rules::WordClass::project_head);
      if (form == nullptr || form->plural || !is_local(form->gram_case)) continue;
      const std::string nominative = nominative_of(word, *form);
      findings.add(line.span(at + 1, at + 1 + word.size()),
                   "expected \"" + nominative + "\" in a list, saw \"" + std::string(word) + "\"",
                   replace(line, at + 1, at + 1 + word.size(), nominative, "write the nominative", false));
    }
  }

  /// "kehittämishankkeessa" → "kehittämishanke": the lemma in the place of the form that ends the word.
  [[nodiscard]] std::string nominative_of(std::string_view word, const rules::Form& form) const {
    const rules::Readings readings = vocabulary_->lexicon.find(word);
    const bool whole = !readings.whole.empty() && &form >= readings.whole.data() &&
                       &form < readings.whole.data() + readings.whole.size();
    const std::size_t ending = whole ? word.size() : readings.ending_length;
    return std::string(word.substr(0, word.size() - ending)) + vocabulary_->lexicon.lemma(form);
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
};

}  // namespace

const Entry head_case{&info, make_check<HeadCase>};

}  // namespace palaset::check
