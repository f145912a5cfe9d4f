#include "check/checks.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "head.spacing",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what =
        "A blank stands between a name of one word and \"-hanke\", or none between a name of several words "
        "and it.",
    .why =
        "In Finnish a hyphen alone ties a word to a name of one word; behind a name of several words a blank "
        "stands before the hyphen. Otherwise only the last word seems to belong to it.",
    .example = "Kehittäjät: Tuikku -hanke (ESR 2016–2019) ja Pihan keinu-hanke (STEA 2018–2020)",
    .instead = "Kehittäjät: Tuikku-hanke (ESR 2016–2019) ja Pihan keinu -hanke (STEA 2018–2020)",
};

class HeadSpacing final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { vocabulary_ = surroundings.vocabulary; }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for_each_party(entry.record, [&](const Party& p) {
      if (p.name.empty() || !std::string_view(p.surface).starts_with(p.name)) return;
      if (p.name.find(' ') == std::string::npos)
        one_word(entry, p, findings);
      else
        several_words(entry, p, findings);
    });
  }

 private:
  /// Of a surface that begins with the name.
  static std::string_view behind_name(const Party& p) {
    return std::string_view(p.surface).substr(p.name.size());
  }

  /// Also a name in which a sign stands, as "Tuikku!", is no plain word: how it is tied is a matter of taste.
  static bool plain(std::string_view name) {
    for (std::size_t i = 0; i < name.size();) {
      const unicode::CodePoint c = unicode::at(name, i);
      if (!unicode::is_letter(c.value) && !unicode::is_digit(c.value)) return false;
      i += c.length;
    }
    return true;
  }

  /// "Verso, Silmu, Moodi -hankkeet": the word is that of all of them, and a list is several words.
  [[nodiscard]] bool is_plural(std::string_view head) const {
    using rules::WordClass;
    for (const WordClass c :
         {WordClass::project_head, WordClass::programme_head, WordClass::subproject_head}) {
      const rules::Form* form = vocabulary_->lexicon.find(head, c);
      if (form != nullptr && form->plural) return true;
    }
    return false;
  }

  void one_word(const EntryView& entry, const Party& p, Findings& findings) const {
    constexpr std::string_view blank_and_hyphen = " -";
    if (!behind_name(p).starts_with(blank_and_hyphen) || !plain(p.name)) return;
    const std::string_view head = word_at(p.surface, p.name.size() + blank_and_hyphen.size());
    if (!is_head(*vocabulary_, head) || is_plural(head)) return;
    const std::string loose = p.name + " -";
    find_in_party(entry, loose, p.span, [&](const Text& line, std::size_t at) {
      if (findings.leaves_out_one()) return;
      const std::size_t blank = at + p.name.size();
      findings.add(line.span(at, at + loose.size() + head.size()),
                   "expected \"" + p.name + "-" + std::string(head) + "\", saw a blank before the hyphen",
                   replace(line, blank, blank + 1, "", "take the blank away", false));
    });
  }

  void several_words(const EntryView& entry, const Party& p, Findings& findings) const {
    constexpr std::size_t shortest = 6;  // "Lapin sote-hanke" names a kind of project
    if (!behind_name(p).starts_with('-')) return;
    const std::string_view last = std::string_view(p.name).substr(p.name.rfind(' ') + 1);
    if (last.size() < shortest || !plain(last) || !unicode::is_lower(unicode::at(last, 0).value)) return;
    const std::string tied = p.name + "-";
    const std::string_view head = word_at(p.surface, tied.size());
    if (!is_head(*vocabulary_, head)) return;
    find_in_party(entry, tied, p.span, [&](const Text& line, std::size_t at) {
      const std::size_t hyphen = at + p.name.size();
      findings.add(line.span(hyphen - last.size(), hyphen + 1 + head.size()),
                   "expected \"" + std::string(last) + " -" + std::string(head) +
                       "\" behind a name of several words, saw no blank",
                   replace(line, hyphen, hyphen + 1, " -", "write a blank", false));
    });
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
};

}  // namespace

const Entry head_spacing{&info, make_check<HeadSpacing>};

}  // namespace palaset::check
