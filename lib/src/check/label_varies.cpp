#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.hpp"
#include "check/edit_distance.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "label.varies",
    .severity = Severity::info,
    .fix = FixKind::unsafe,
    .what =
        "A label is written otherwise than most of the same field are: with other words, without their "
        "colon, "
        "in other capitals.",
    .why =
        "Readers who go through the page by its labels pass over it, and so do programs that look for one of "
        "them. One party or several, as in \"Kehittäjät\", is label.number's matter.",
    .example =
        "Omat sanat\nKehittäjä: Sana-hanke (ESR 2016–2019)\n\nOma ääni\nKehittäjä: Silta-hanke (STM "
        "2020–2021)\n\nToiset sanat\nkehittäjä: Kaari-hanke (ESR 2016–2018)",
    .instead =
        "Omat sanat\nKehittäjä: Sana-hanke (ESR 2016–2019)\n\nOma ääni\nKehittäjä: Silta-hanke (STM "
        "2020–2021)\n\nToiset sanat\nKehittäjä: Kaari-hanke (ESR 2016–2018)",
};

/// The label for one party: "kehittäjät" → "kehittäjä", "hankkeet" → "hanke", "kehittäneet" → "kehittänyt".
std::string singular(std::string label) {
  struct Ending {
    std::string_view several, one;
  };
  for (const Ending e : {Ending{"neet", "nyt"}, Ending{"kkeet", "ke"}, Ending{"t", ""}}) {
    if (!label.ends_with(e.several) || label.ends_with("nyt")) continue;
    label.replace(label.size() - e.several.size(), e.several.size(), e.one);
    break;
  }
  return label;
}

enum class Capitals { none, first, all };

Capitals capitals_of(std::string_view label) {
  const unicode::CodePoint first = unicode::at(label, 0);
  if (!unicode::is_upper(first.value)) return Capitals::none;
  const bool all = label.size() > first.length && unicode::upper(label) == label;
  return all ? Capitals::all : Capitals::first;
}

std::string with_capitals(std::string_view label, Capitals capitals) {
  if (capitals == Capitals::all) return unicode::upper(label);
  std::string out = unicode::lower(label);
  if (capitals == Capitals::none) return out;
  const std::size_t first = unicode::at(out, 0).length;
  return unicode::upper(out.substr(0, first)) + out.substr(first);
}

/// What stands between a label and its value in a page, without markup.
bool has_colon(std::string_view gap) {
  bool in_tag = false;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    if (gap[i] == '<') in_tag = true;
    if (gap[i] == '>') in_tag = false;
    if (!in_tag && (gap[i] == ':' || gap.substr(i).starts_with("\uFF1A"))) return true;
  }
  return false;
}

class LabelVaries final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { bytes_ = surroundings.bytes; }

  void entry(const EntryView& entry, Findings&) override {
    here_.clear();
    for (const FieldView& f : entry.fields) {
      if (f.rule == nullptr || f.label.empty() || f.lines.empty()) continue;
      const Span label = f.label.span();
      const Span value = f.lines.front().span();
      if (value.begin < label.end || value.begin - label.end > longest_gap) continue;
      const std::string_view gap = bytes_.substr(label.end, value.begin - label.end);
      const bool plain = gap == ": ";  // as nearly everywhere
      // Above its value it may do without a colon.
      if (!plain && gap.find('\n') != std::string_view::npos) continue;
      const std::size_t form = form_of(f, plain || has_colon(gap));
      if (form == forms_.size()) continue;
      if (forms_[form].uses++ < most_kept) uses_.push_back({form, label});
      here_.push_back(form);
    }
    for (std::size_t i = 1; i < here_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) note_together(here_[j], here_[i]);
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    std::vector<Usual> usual;
    std::vector<bool> is_odd;
    for (const Form& form : forms_) {
      const Usual& u = usual.emplace_back(usual_of(form));
      const Form& wanted = forms_[u.form];
      is_odd.push_back(u.uses * 2 > u.all && !is_alike(form, wanted) && !is_misspelt(form, wanted));
    }
    uses_.for_each([&](const Use& use) {
      const Form& seen = forms_[use.form];
      const Usual& u = usual[use.form];
      const Form& wanted = forms_[u.form];
      if (!is_odd[use.form] || findings.leaves_out_one()) return;
      const std::string text = label_for(seen, wanted);
      findings.add(use.label,
                   "expected \"" + text + (wanted.colon ? ":" : "") + "\", as in " + std::to_string(u.uses) +
                       " of " + std::to_string(u.all) + " entries, saw \"" + seen.label +
                       (seen.colon ? ":" : "") + '"',
                   fix(use.label, seen, wanted, text));
    });
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (is_odd[i] && forms_[i].uses > most_kept) findings.leave_out(forms_[i].uses - most_kept);
    }
  }

 private:
  static constexpr std::size_t longest_gap = 256;   // bytes, of markup
  static constexpr std::size_t most_kept = 10'000;  // places of a form; more are only counted
  static constexpr std::size_t most_forms = 64;     // of a page that varies more, the others are passed over

  struct Form {
    const rules::LineRule* rule;
    rules::Field field;
    std::string label;
    std::string key;  ///< in lower case and for one party
    Capitals capitals;
    bool colon;
    std::size_t word;  ///< the number of its key: that of the first form that has it
    std::size_t uses = 0;
  };
  struct Use {
    std::size_t form;
    Span label;
  };

  /// Its number, or how many there are where no more are kept.
  std::size_t form_of(const FieldView& f, bool colon) {
    const std::string_view label = f.label.view();
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].rule == f.rule && forms_[i].colon == colon && forms_[i].label == label) return i;
    }
    if (forms_.size() == most_forms) return most_forms;
    std::string key = singular(unicode::lower(label));
    const auto same = std::find_if(forms_.begin(), forms_.end(), [&](const Form& o) { return o.key == key; });
    const std::size_t word = same == forms_.end() ? forms_.size() : same->word;
    forms_.push_back({f.rule, f.field, std::string(label), std::move(key), capitals_of(label), colon, word});
    return forms_.size() - 1;
  }

  /// Labels that stand in one entry beside each other say different things.
  void note_together(std::size_t a, std::size_t b) {
    const Form& x = forms_[a];
    const Form& y = forms_[b];
    if (x.field != y.field || x.key == y.key) return;
    if (together_.empty()) together_.resize(most_forms * most_forms);
    ++together_[x.word * most_forms + y.word];
    ++together_[y.word * most_forms + x.word];
  }
  [[nodiscard]] bool are_apart(const Form& a, const Form& b) const {
    if (together_.empty() || a.key == b.key) return false;
    const std::size_t both = together_[a.word * most_forms + b.word];
    return both > 0 && both * 4 >= std::min(a.uses, b.uses);
  }

  /// Developers are developers by whatever label; of other fields several labels may say different things.
  [[nodiscard]] bool is_comparable(const Form& a, const Form& b) const {
    if (a.field != b.field || are_apart(a, b)) return false;
    if (a.field == rules::Field::developers || a.field == rules::Field::related) return true;
    return a.rule == b.rule && a.key == b.key;
  }

  static bool is_alike(const Form& a, const Form& b) {
    return a.key == b.key && a.capitals == b.capitals && a.colon == b.colon;
  }

  /// label.misspelt says it.
  static bool is_misspelt(const Form& seen, const Form& usual) {
    return seen.key != usual.key && within_one_edit(seen.key, usual.key);
  }

  /// The form that is used most, the first of those that are used alike.
  struct Usual {
    std::size_t form = 0;
    std::size_t uses = 0;
    std::size_t all = 0;  ///< labels that may be compared with it
  };
  [[nodiscard]] Usual usual_of(const Form& form) const {
    Usual usual;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (!is_comparable(form, forms_[i])) continue;
      usual.all += forms_[i].uses;
      std::size_t uses = 0;
      for (const Form& f : forms_) uses += is_comparable(form, f) && is_alike(forms_[i], f) ? f.uses : 0;
      if (uses <= usual.uses) continue;
      usual.form = i;
      usual.uses = uses;
    }
    return usual;
  }

  /// For one party or several, as it stands.
  static std::string label_for(const Form& seen, const Form& wanted) {
    return seen.key == wanted.key ? with_capitals(seen.label, wanted.capitals) : wanted.label;
  }

  /// Other capitals and a colon are safe; other words are a matter of what was meant.
  static std::optional<Fix> fix(Span label, const Form& seen, const Form& wanted, const std::string& text) {
    if (seen.colon && !wanted.colon) return std::nullopt;
    const std::string whole = text + (wanted.colon && !seen.colon ? ":" : "");
    return Fix{"write \"" + whole + '"', seen.key == wanted.key, {{label, whole}}};
  }

  std::string_view bytes_;
  std::vector<Form> forms_;
  std::vector<std::size_t> here_;      ///< forms of the entry at hand
  std::vector<std::size_t> together_;  ///< by two words: entries that have both; empty where none has two
  Rows<Use> uses_;
};

}  // namespace

const Entry label_varies{&info, make_check<LabelVaries>};

}  // namespace palaset::check
