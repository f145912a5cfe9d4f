#include "check/checks.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "head.untied",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "An abbreviation stands before a word such as \"hanke\" without the hyphen that ties the two.",
    .why = "In Finnish a name and the word for what it is are one compound, with a hyphen between them.",
    .example = "Kehittäjä: TuiKu hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: TuiKu-hanke (ESR 2016–2019)",
};

class HeadUntied final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { vocabulary_ = surroundings.vocabulary; }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for_each_party(entry.record, [&](const Party& p) { look(entry, p, findings); });
  }

 private:
  void look(const EntryView& entry, const Party& p, Findings& findings) const {
    const std::string_view name = word_at(p.surface, 0);
    if (p.surface.size() <= name.size() || p.surface[name.size()] != ' ' || !is_abbreviation(name)) return;
    if (vocabulary_->lexicon.find(name, rules::WordClass::funder) != nullptr) return;  // whose it is
    const std::string_view head = word_at(p.surface, name.size() + 1);
    if (!is_head(*vocabulary_, head)) return;
    const std::string words = std::string(name) + ' ' + std::string(head);
    find_in_party(entry.fields, words, p.span, [&](const Text& line, std::size_t at) {
      const std::size_t blank = at + name.size();
      findings.add(line.span(at, at + words.size()),
                   "expected \"" + std::string(name) + "-" + std::string(head) + "\", saw a blank",
                   replace(line, blank, blank + 1, "-", "write a hyphen", false));
    });
  }

  /// A capital behind the first letter: of other words it is not known whether they are in the genitive.
  static bool is_abbreviation(std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t i = unicode::at(word, 0).length; i < word.size();) {
      const unicode::CodePoint c = unicode::at(word, i);
      if (unicode::is_upper(c.value)) return true;
      i += c.length;
    }
    return false;
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
};

}  // namespace

const Entry head_untied{&info, make_check<HeadUntied>};

}  // namespace palaset::check
