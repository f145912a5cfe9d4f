#include "check/checks.hpp"

#include <vector>

#include "check/label_words.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "label.missing",
    .severity = Severity::error,
    .fix = FixKind::safe,
    .what = "A line of developers stands below its title without a label, though other entries have one.",
    .why =
        "A reader has to guess what the line is, and a program that goes by the label passes over the entry. "
        "In a list without any label nothing is reported.",
    .example = "Digitaitoa kylille\nKylät verkossa -hanke (ESR 2018–2020)",
    .instead = "Digitaitoa kylille\nKehittäjä: Kylät verkossa -hanke (ESR 2018–2020)",
};

class LabelMissing final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { morphology_ = surroundings.morphology; }

  void entry(const EntryView& entry, Findings&) override {
    for (const FieldView& f : entry.fields) {
      if (f.field != rules::Field::developers) continue;
      if (!f.without_label()) {
        ++labelled_;
        if (!f.label.empty()) note_label(f.label.view(), entry.record.developers.size());
        continue;
      }
      const Text& line = f.lines.front();
      if (misspelt_label_of(line, morphology_)) {  // label.misspelt says it
        ++labelled_;
        continue;
      }
      missing_.push_back({line.span(), line.before(0), entry.record.developers.size() > 1});
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    if (labelled_ <= missing_.size()) return;
    for (const Missing& m : missing_) {
      const std::string& label = m.several ? several_ : one_;
      findings.add(m.line, "expected a label such as \"" + label + ":\" before the developers, saw none",
                   Fix{"write the label", true, {{m.begin, label + ": "}}});
    }
  }

 private:
  struct Missing {
    Span line;
    Span begin;
    bool several;
  };

  /// The words that the list itself uses are those to put in.
  void note_label(std::string_view label, std::size_t parties) {
    std::string& known = parties > 1 ? several_ : one_;
    bool& seen = parties > 1 ? several_seen_ : one_seen_;
    if (parties > 1 && !label.ends_with('t')) return;
    if (!seen) known = std::string(label);
    seen = true;
  }

  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::vector<Missing> missing_;
  std::size_t labelled_ = 0;
  std::string one_ = "Kehittäjä";
  std::string several_ = "Kehittäjät";
  bool one_seen_ = false;
  bool several_seen_ = false;
};

}  // namespace

const Entry label_missing{&info, make_check<LabelMissing>};

}  // namespace palaset::check
