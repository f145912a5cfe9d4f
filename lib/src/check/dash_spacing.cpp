#include <algorithm>
#include <array>

#include "check/checks.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "dash.spacing",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A dash between two words has a blank on one of its sides only.",
    .why =
        "A dash that parts a name stands between blanks, one that joins two ends stands between none. With "
        "one "
        "blank it looks like a hyphen, and a search for the name does not find it.",
    .example = "Kehittäjä: Kaari– Tukea arkeen -hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: Kaari – Tukea arkeen -hanke (ESR 2016–2019)",
};

/// Of words that a suspended hyphen stands before, those that are no conjunctions to the rules.
constexpr std::array<std::string_view, 4> others_behind_hyphen{"tai", "eli", "taikka", "kuin"};

class DashSpacing final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { vocabulary_ = surroundings.vocabulary; }

  static constexpr Signs signs = Sign::dash_aside;

  void text(const Text& text, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    if (text.has(Sign::hyphen)) look_at_each(text, '-', findings);
    constexpr char lead = '\xE2';  // of every dash but the hyphen
    if (text.has(Sign::en_dash | Sign::other_dash)) look_at_each(text, lead, findings);
  }

 private:
  void look_at_each(const Text& text, char lead, Findings& findings) const {
    const std::string_view view = text.view();
    for (std::size_t at = view.find(lead, 1); at != std::string_view::npos; at = view.find(lead, at + 1)) {
      const unicode::CodePoint c = unicode::at(view, at);
      const std::size_t end = at + c.length;
      const bool blank_before = view[at - 1] == ' ';
      if (end >= view.size() || blank_before == (view[end] == ' ') || !unicode::is_dash(c.value)) continue;
      if (!is_hyphen(c.value))
        blank_before ? look_behind(text, at, end, findings) : look_before(text, at, end, findings);
      else if (blank_before)
        look_at_hyphen(text, at, end, findings);
    }
  }

  [[nodiscard]] bool is(std::string_view word, rules::WordClass c) const {
    return vocabulary_->lexicon.find(word, c) != nullptr;
  }

  /// "Lähellä -Kylän kahvila": a capital letter begins a name, and no word such as "hanke", also in a title
  /// of capitals only.
  void look_at_hyphen(const Text& text, std::size_t at, std::size_t end, Findings& findings) const {
    const std::string_view view = text.view();
    if (at < 2 || !unicode::is_upper(unicode::at(view, end).value)) return;
    const std::string_view word = word_at(view, end);
    if (unicode::upper(word) == word || is_head(*vocabulary_, unicode::lower(word))) return;
    findings.add(text.span(at - 1, end), "expected an en dash between blanks, saw a hyphen behind a blank",
                 replace(text, at, end, "– ", "write an en dash and a blank", false));
  }

  /// "Lähellä –Kylän kahvila". A small letter may be that of "-malli" with a dash instead of its hyphen; what
  /// stands before a year is a period.
  void look_behind(const Text& text, std::size_t at, std::size_t end, Findings& findings) const {
    const std::string_view view = text.view();
    const std::string_view word = word_at(view, end);
    if (at < 2 || word.empty() || is_head(*vocabulary_, word)) return;
    const Span span = text.span(at - 1, end);
    if (unicode::is_lower(unicode::at(word, 0).value)) {
      findings.add(span, "expected a blank behind the dash too, or a hyphen; saw a blank only before it");
      return;
    }
    findings.add(span, "expected a blank on both sides of the dash, saw one only before it",
                 replace(text, end, end, " ", "write a blank behind it", true));
  }

  /// "Lähellä– Kylän kahvila"; not "Satakunta– ja", whose dash is a suspended hyphen, and not "2015–".
  void look_before(const Text& text, std::size_t at, std::size_t end, Findings& findings) const {
    const std::string_view view = text.view();
    const std::string_view word = word_at(view, end + 1);
    const unicode::CodePoint last = unicode::before(view, at);
    if (word.empty() || unicode::is_digit(last.value) || last.value == U'.' || last.value == U'(') return;
    if (is(word, rules::WordClass::conjunction) ||
        std::find(others_behind_hyphen.begin(), others_behind_hyphen.end(), word) !=
            others_behind_hyphen.end())
      return;
    std::size_t begin = at;
    while (begin > 0 && view[begin - 1] != ' ') --begin;
    const bool places =
        is_place(view.substr(begin, at - begin)) && is_place(word);  // as well "Kuhmo–Sotkamo"
    if (places || is_head(*vocabulary_, word)) {
      findings.add(text.span(at, end + 1),
                   "expected a blank on both sides of the dash, or on none; saw one only behind it");
      return;
    }
    findings.add(text.span(at, end + 1), "expected a blank on both sides of the dash, saw one only behind it",
                 replace(text, at, at, " ", "write a blank before it", true));
  }

  [[nodiscard]] bool is_place(std::string_view word) const {
    return is(word, rules::WordClass::municipality) || is(word, rules::WordClass::region);
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
};

}  // namespace

const Entry dash_spacing{&info, make_check<DashSpacing>};

}  // namespace palaset::check
