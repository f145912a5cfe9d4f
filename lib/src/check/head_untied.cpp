#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "check/checks.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "head.untied",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what =
        "A name stands before \"hanke\" or \"projekti\" without the hyphen that ties the two: an "
        "abbreviation, or, "
        "in a list that writes \"-hanke\" elsewhere, a name that ends in a noun and in no genitive.",
    .why = "In Finnish a name and the word for what it is are one compound, with a hyphen between them.",
    .example = "Kehittäjä: TuiKu hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: TuiKu-hanke (ESR 2016–2019)",
};

class HeadUntied final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    morphology_ = surroundings.morphology;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for_each_party(entry.record, [&](const Party& p) {
      look(entry, p, findings);
      if (p.rule == interpret::rule::tied_head) ++tied_;
      if (p.rule == interpret::rule::free_head) look_at_free_head(entry, p);
    });
  }

  void finish(const DocumentTail&, Findings& findings) override {
    constexpr std::size_t custom = 2;  // names with a hyphen
    if (tied_ < std::max(custom, untied_.size() + 1)) return;
    for (Untied& u : untied_)
      findings.add(u.span, "expected \"-" + u.head + "\" as elsewhere in the list, saw a blank",
                   std::move(u.fix));
  }

 private:
  struct Untied {
    Span span;
    std::string head;
    Fix fix;
  };

  /// "Askeleet työhön hanke".
  void look_at_free_head(const EntryView& entry, const Party& p) {
    const std::string& name = p.name;
    if (!std::string_view(p.surface).starts_with(name)) return;
    const std::string_view head = word_at(p.surface, std::min(name.size() + 1, p.surface.size()));
    if (!head.starts_with("hank") && !head.starts_with("projekti")) return;
    if (!is_head(*vocabulary_, head)) return;
    const std::size_t begin = name.rfind(' ') + 1;  // 0 where there is none
    const std::string last = name.substr(begin);
    if (is_abbreviation(last) || !could_be_tied(last)) return;
    const std::string words = last + ' ' + std::string(head);
    find_in_party(entry, words, p.span, [&](const Text& line, std::size_t at) {
      const std::size_t blank = at + last.size();
      Fix fix = replace(line, blank, blank + 1, begin == 0 ? "-" : " -", "write a hyphen", false);
      untied_.push_back({line.span(at, at + words.size()), std::string(head), std::move(fix)});
    });
  }

  /// A noun, in whatever case but the genitive; an adjective or a number says which project it is. A word
  /// that nobody knows is a name, and is no genitive where it does not end in "n".
  [[nodiscard]] bool could_be_tied(const std::string& word) const {
    using morphology::Kind;
    if (word.empty() || morphology_ == nullptr || !morphology_->knows_words()) return false;
    if (!unicode::is_letter(unicode::before(word, word.size()).value)) return false;
    const auto& analyses = morphology_->analyze(word);
    if (analyses.empty()) return !word.ends_with('n');
    return std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
      return a.kind != Kind::adjective && a.kind != Kind::other && a.kind != Kind::verb &&
             a.gram_case != morphology::Case::genitive;
    });
  }

  void look(const EntryView& entry, const Party& p, Findings& findings) const {
    const std::size_t first_blank = p.surface.find(' ');
    if (first_blank == std::string::npos) return;
    const std::string_view head = word_at(p.surface, first_blank + 1);
    if (head.empty()) return;  // as behind most names of one word
    const std::string_view name = word_at(p.surface, 0);
    if (name.size() != first_blank || !is_abbreviation(name) || !is_head(*vocabulary_, head)) return;
    if (vocabulary_->lexicon.find(name, rules::WordClass::funder) != nullptr) return;  // whose it is
    const std::string words = std::string(name) + ' ' + std::string(head);
    find_in_party(entry, words, p.span, [&](const Text& line, std::size_t at) {
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
  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::size_t tied_ = 0;  ///< parties with a hyphen before their head
  std::vector<Untied> untied_;
};

}  // namespace

const Entry head_untied{&info, make_check<HeadUntied>};

}  // namespace palaset::check
