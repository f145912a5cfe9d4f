#include "check/checks.hpp"

#include <algorithm>
#include <array>

#include "check/edit_distance.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "label.misspelt",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A label differs by one letter from the right one.",
    .why = "palaset knows the usual slips; other programs, and a search in the page, pass over the entry.",
    .example = "Kehitäjä: Kaiku-hanke (ESR 2015–2018)",
    .instead = "Kehittäjä: Kaiku-hanke (ESR 2015–2018)",
};

constexpr std::array<std::string_view, 6> labels{"kehittäjä",      "kehittäjät", "kehittäjätaho",
                                                 "kehittäjätahot", "toteuttaja", "toteuttajat"};

/// Slips of more than one letter, where marks are left out.
std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const unicode::CodePoint c = unicode::at(text, i);
    if (c.value == U'ä')
      out += 'a';
    else if (c.value == U'ö')
      out += 'o';
    else
      out += text.substr(i, c.length);
    i += c.length;
  }
  return out;
}

class LabelMisspelt final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    for (const FieldView& f : entry.fields) {
      if (f.field == rules::Field::developers && !f.label.empty()) look(f.label, findings);
    }
  }

 private:
  void look(const Text& label, Findings& findings) {
    if (label.view() == last_) return;
    const std::string lower = unicode::lower(label.view());
    if (std::find(labels.begin(), labels.end(), lower) != labels.end()) {
      last_ = label.view();
      return;
    }
    const auto meant = std::find_if(labels.begin(), labels.end(), [&](std::string_view l) {
      return within_one_edit(l, lower) || without_marks(l) == without_marks(lower);
    });
    if (meant == labels.end()) return;
    std::string right(*meant);
    const unicode::CodePoint first = unicode::at(label.view(), 0);
    if (unicode::is_upper(first.value))
      right = unicode::upper(lower) == label.view() ? unicode::upper(right)
                                                    : unicode::upper(right.substr(0, 1)) + right.substr(1);
    findings.add(label.span(), "expected \"" + right + "\", saw \"" + std::string(label.view()) + "\"",
                 replace(label, 0, label.view().size(), right, "write \"" + right + "\"", true));
  }

  std::string last_;  ///< that was right: the next one is most times the same
};

}  // namespace

const Entry label_misspelt{&info, make_check<LabelMisspelt>};

}  // namespace palaset::check
