#include "check/checks.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "label.number",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A label in the singular stands before several parties, or one in the plural before one.",
    .why = "The label tells a reader how many names follow, where a comma may also stand inside of one.",
    .example = "Kehittäjä: Silta-hanke (STM 2020–2021) ja Kaiku-hanke (ESR 2015–2018)",
    .instead = "Kehittäjät: Silta-hanke (STM 2020–2021) ja Kaiku-hanke (ESR 2015–2018)",
};

/// What a label ends in, in lower case: one, several.
struct Pair {
  std::string_view one, several;
};
constexpr std::array<Pair, 6> pairs{{
    {"kehittäjä", "kehittäjät"},
    {"toteuttaja", "toteuttajat"},
    {"taho", "tahot"},
    {"organisaatio", "organisaatiot"},
    {"hanke", "hankkeet"},
    {"projekti", "projektit"},
}};

class LabelNumber final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    const auto is_ours = [](const FieldView& f) { return f.field == rules::Field::developers; };
    if (std::count_if(entry.fields.begin(), entry.fields.end(), is_ours) != 1) return;
    const FieldView& field = *std::find_if(entry.fields.begin(), entry.fields.end(), is_ours);
    if (field.label.empty()) return;
    // A plural ends in t, and no singular does.
    const char last = field.label.view().back();
    if ((last == 't' || last == 'T') == (entry.record.developers.size() > 1)) return;
    const std::size_t parties = entry.record.developers.size();
    if (parties > 1) return look(field.label, true, parties, findings);
    if (parties == 1 && is_one(entry)) look(field.label, false, parties, findings);
  }

 private:
  /// Nothing in the entry says that there is more than its one party.
  static bool is_one(const EntryView& entry) {
    const Party& p = entry.record.developers.front();
    return entry.record.notes.empty() && p.subprojects.empty() && p.implementers.empty() &&
           p.qualifiers.empty() && p.surface.find_first_of(",;&/") == std::string::npos;
  }

  static void look(const Text& label, bool several, std::size_t parties, Findings& findings) {
    const std::string lower = unicode::lower(label.view());
    for (const Pair& p : pairs) {
      const std::string_view seen = several ? p.one : p.several;
      if (!lower.ends_with(seen) || label.view().size() < seen.size()) continue;
      if (findings.leaves_out_one()) return;
      std::string wanted(several ? p.several : p.one);
      const std::size_t begin = label.view().size() - seen.size();
      const std::string_view word = label.view().substr(begin);
      if (word == unicode::upper(seen))
        wanted = unicode::upper(wanted);
      else if (unicode::is_upper(unicode::at(word, 0).value))
        wanted.replace(0, unicode::at(word, 0).length, word.substr(0, unicode::at(word, 0).length));
      const std::string whole = std::string(label.view().substr(0, begin)) + wanted;
      findings.add(label.span(),
                   "expected \"" + whole + "\" before " +
                       (several ? std::to_string(parties) + " parties" : "one party") + ", saw \"" +
                       std::string(label.view()) + "\"",
                   replace(label, begin, label.view().size(), wanted, "write \"" + whole + "\"", true));
      return;
    }
  }
};

}  // namespace

const Entry label_number{&info, make_check<LabelNumber>};

}  // namespace palaset::check
