#include <algorithm>
#include <array>
#include <string>

#include "check/checks.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "dash.joined",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A dash stands between two words of a name without blanks, where it parts what the name says.",
    .why =
        "Without blanks a dash joins two ends, as in \"Helsinki–Turku\"; what follows reads as the other "
        "end. Words "
        "are told by Voikko: a pair of two nouns is left alone.",
    .example = "Kehittäjä: Silta–tukea arkeen -hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: Silta – tukea arkeen -hanke (ESR 2016–2019)",
};

class DashJoined final : public Check {
 public:
  static constexpr Signs signs = Sign::dash_word;

  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    morphology_ = surroundings.morphology;
  }

  void text(const Text& text, Findings& findings) override {
    if (vocabulary_ == nullptr || morphology_ == nullptr || !morphology_->knows_words()) return;
    constexpr char lead = '\xE2';  // of every dash but the hyphen
    const std::string_view view = text.view();
    for (std::size_t at = view.find(lead, 1); at != std::string_view::npos; at = view.find(lead, at + 1)) {
      const unicode::CodePoint c = unicode::at(view, at);
      if (unicode::is_dash(c.value) && !is_hyphen(c.value)) look(text, at, at + c.length, findings);
    }
  }

 private:
  void look(const Text& text, std::size_t at, std::size_t end, Findings& findings) {
    const std::string_view view = text.view();
    const std::string_view first = word_before(view, at);
    const std::string_view second = word_at(view, end);
    if (first.empty() || second.empty() || !unicode::is_upper(unicode::at(first, 0).value)) return;
    if (!unicode::is_lower(unicode::at(second, 0).value) || is_head(*vocabulary_, second)) return;
    const std::size_t next = end + second.size();
    if (next + 1 >= view.size() || view[next] != ' ') return;  // "Äiti–lapsi-kerho"
    if (!unicode::is_letter(unicode::at(view, next + 1).value)) return;
    const std::string third(word_at(view, next + 1));
    if (!are_of_different_kinds(std::string(first), std::string(second)) &&
        !begins_phrase(std::string(first), std::string(second), third))
      return;
    findings.add(text.span(at - first.size(), next),
                 "expected a blank on both sides of the dash, or a hyphen instead of it; saw none",
                 replace(text, at, end, " – ", "write blanks around it", false));
  }

  static std::string_view word_before(std::string_view view, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
      const unicode::CodePoint c = unicode::before(view, begin);
      if (!unicode::is_letter(c.value)) break;
      begin -= c.length;
    }
    return begin == 0 || view[begin - 1] == ' ' ? view.substr(begin, end - begin) : std::string_view();
  }

  /// "Kaari–tulevaisuus omissa käsissä": two nouns, but what they would say more of is none.
  bool begins_phrase(const std::string& first, const std::string& second, const std::string& third) {
    for (const std::string_view time : {"kuu", "tai", "viikko"}) {
      if (second.ends_with(time)) return false;
    }
    if (!is_nominative(first) || !is_nominative(second)) return false;
    const auto& readings = morphology_->analyze(third);
    return !readings.empty() && unicode::is_lower(unicode::at(third, 0).value) &&
           std::all_of(readings.begin(), readings.end(), [](const morphology::Analysis& a) {
             return morphology::is_locative(a.gram_case) && a.kind == morphology::Kind::adjective;
           });
  }

  bool is_nominative(const std::string& word) {
    const auto& readings = morphology_->analyze(word);
    return std::any_of(readings.begin(), readings.end(), [](const morphology::Analysis& a) {
      return a.kind == morphology::Kind::noun && a.gram_case == morphology::Case::nominative;
    });
  }

  /// A name that is no word before a word; or a noun in the nominative before a verb or a partitive. Times
  /// are pairs of which the last one inflects: "Tammi–helmikuuta".
  bool are_of_different_kinds(const std::string& first, const std::string& second) {
    using morphology::Case;
    using morphology::Kind;
    if (second.find("kuu") != std::string::npos) return false;
    const auto readings = morphology_->analyze(second);
    if (readings.empty()) return false;
    const bool coined =
        !morphology_->spells(first) || (unicode::length(first) > 2 && unicode::upper(first) == first);
    if (coined) return true;
    return is_nominative(first) &&
           std::all_of(readings.begin(), readings.end(), [](const morphology::Analysis& a) {
             return a.gram_case == Case::partitive || a.kind == Kind::verb;
           });
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
  morphology::CachedAnalyzer* morphology_ = nullptr;
};

}  // namespace

const Entry dash_joined{&info, make_check<DashJoined>};

}  // namespace palaset::check
