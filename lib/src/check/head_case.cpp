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
        "A project in a list of parties stands in the inessive or another local case: \"Tupa-hankkeessa\"; "
        "or in the "
        "genitive, at the end of its line.",
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
    const bool project = is_project(entry);
    if (project) look_at_lines(entry.title, findings);
    for (const FieldView& f : entry.fields) {
      using rules::Field;
      const bool parties = f.field == Field::developers || f.field == Field::related;
      if (parties || (project && f.field == Field::name)) look_at_lines(f.lines, findings);
      if (parties || f.field == Field::implementers) look_at_legal_form(f.lines.back(), findings);
    }
  }

 private:
  void look_at_lines(const std::vector<Text>& lines, Findings& findings) const {
    for (const Text& line : lines) {
      if (line.has(Sign::hyphen)) look(line, &line == &lines.back(), findings);
    }
  }

  /// "Porin Pajat ry:n", and nothing behind it.
  void look_at_legal_form(const Text& line, Findings& findings) const {
    constexpr std::string_view genitive = ":n";
    const std::string_view view = line.view();
    if (!view.ends_with(genitive)) return;
    const std::size_t end = view.size() - genitive.size();
    const std::size_t begin = view.substr(0, end).rfind(' ') + 1;  // 0 where there is none
    const std::string_view form = view.substr(begin, end - begin);
    if (begin == 0 || vocabulary_->lexicon.find(form, rules::WordClass::legal_form) == nullptr) return;
    findings.add(
        line.span(begin, view.size()),
        "expected \"" + std::string(form) + "\" in a list, saw \"" + std::string(view.substr(begin)) + '"',
        replace(line, end, view.size(), "", "write the nominative", false));
  }

  /// Nothing but a parenthesis stands behind it.
  static bool ends_line(std::string_view view, std::size_t at) {
    if (at == view.size()) return true;
    return view.substr(at).starts_with(" (") && view.find(')', at) == view.size() - 1;
  }

  void look(const Text& line, bool last, Findings& findings) const {
    const std::string_view view = line.view();
    for (std::size_t at = view.find('-'); at != std::string_view::npos; at = view.find('-', at + 1)) {
      const std::string_view word = word_at(view, at + 1);
      if (!may_be_local(word) || !is_head(*vocabulary_, word)) continue;
      const rules::Form* form = vocabulary_->lexicon.find(word, rules::WordClass::project_head);
      if (form == nullptr || form->plural) continue;
      const bool cut_off =
          form->gram_case == morphology::Case::genitive && last && ends_line(view, at + 1 + word.size());
      if (!is_local(form->gram_case) && !cut_off) continue;
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
