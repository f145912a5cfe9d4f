#include <algorithm>
#include <string>
#include <string_view>

#include "check/checks.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "space.missing",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what =
        "No blank stands behind a comma or semicolon between two words, beside a parenthesis, or between a "
        "funder and its years.",
    .why = "The two words look like one, and programs that part a list at its blanks take them for one.",
    .example = "Kehittäjät: Tuikku-hanke(ESR 2016–2019),Tupa-hanke (STEA 2018–2020)",
    .instead = "Kehittäjät: Tuikku-hanke (ESR 2016–2019), Tupa-hanke (STEA 2018–2020)",
};

constexpr std::size_t shortest = 3;  ///< letters of a word: "a,b", "kehittäjä(t)"
constexpr std::size_t around = 256;  ///< bytes on each side of a sign: a value may have any length

class SpaceMissing final : public Check {
 public:
  static constexpr Signs signs = Sign::tight;

  void text(const Text& text, Findings& findings) override {
    if (text.has(Sign::comma)) {
      look_at_each(text, ',', [&](std::size_t at) { look_behind_mark(text, at, findings); });
      look_at_each(text, ';', [&](std::size_t at) { look_behind_mark(text, at, findings); });
    }
    if (!text.has(Sign::parenthesis)) return;
    look_at_each(text, '(', [&](std::size_t at) { look_before_open(text, at, findings); });
    look_at_each(text, ')', [&](std::size_t at) { look_behind_close(text, at, findings); });
  }

  /// "ESR2016–2019"
  void entry(const EntryView& entry, Findings& findings) override {
    for (const Grant& g : *entry.grants) {
      const std::string_view surface = g.funding->surface;
      const std::size_t code = g.funding->funder->size();
      if (!unicode::digit_at(surface, code) || !surface.starts_with(*g.funding->funder)) continue;
      if (surface.size() != g.funding->span.size()) continue;  // not the bytes of the input as they are
      const std::size_t at = g.funding->span.begin + code;
      findings.add(g.funding->span, "expected a blank between funder and year, saw none",
                   Fix{"write a blank", false, {{{at, at}, " "}}});
    }
  }

 private:
  /// Those with something but a blank behind them.
  template <class Look>
  static void look_at_each(const Text& text, char sign, const Look& look) {
    const std::string_view view = text.view();
    for (std::size_t i = view.find(sign); i != std::string_view::npos; i = view.find(sign, i + 1)) {
      if (i > 0 && i + 1 < view.size() && view[i + 1] != ' ') look(i);
    }
  }

  /// "Pori,Turku"; no number, and nothing of an address.
  static void look_behind_mark(const Text& text, std::size_t at, Findings& findings) {
    const std::string_view view = text.view();
    if (unicode::length(word_at(view, at + 1)) < shortest) return;
    const unicode::CodePoint before = unicode::before(view, at);
    if (before.value != U')' && word_length_before(view, at) < shortest) return;
    const std::string_view left = before_sign(view, at);
    const std::string_view right = view.substr(at, around);
    const std::string_view word_left = left.substr(left.rfind(' ') + 1);  // all where there is no blank
    const std::string_view word_right = right.substr(0, right.find(' '));
    for (const std::string_view part : {word_left, word_right}) {
      if (part.find_first_of("@/=&") != std::string_view::npos) return;
    }
    add(text, at, at + 1, at + 1, std::string("behind \"") + view[at] + '"', findings);
  }

  /// "Tuikku-hanke(ESR 2016–2019)".
  static void look_before_open(const Text& text, std::size_t at, Findings& findings) {
    const std::string_view view = text.view();
    if (word_length_before(view, at) < shortest || !unicode::is_lower(unicode::before(view, at).value))
      return;
    const std::string_view word = word_at(view, at + 1);
    const bool year = unicode::digit_at(view, at + 1) && unicode::digit_at(view, at + 4);
    const bool name = unicode::length(word) >= shortest && unicode::is_upper(unicode::at(word, 0).value);
    const std::size_t close = view.substr(at, around).find(')');
    if (close != std::string_view::npos && view.substr(at + close + 1).starts_with('-'))
      return;  // "eSana(ESA)-hanke"
    if (year || name) add(text, at, at + 1, at, "before \"(\"", findings);
  }

  /// "(ESR 2016–2019)ja"; not "(t)oja".
  static void look_behind_close(const Text& text, std::size_t at, Findings& findings) {
    const std::string_view view = text.view();
    const std::string_view left = before_sign(view, at);
    const std::size_t open = left.rfind('(');
    if (open == std::string_view::npos || word_at(view, at + 1).size() < 2) return;
    const std::string_view held = left.substr(open);
    if (held.find(' ') == std::string_view::npos && !unicode::is_digit(view[at - 1])) return;
    add(text, at, at + 1, at + 1, "behind \")\"", findings);
  }

  static std::string_view before_sign(std::string_view view, std::size_t at) {
    const std::size_t from = at - std::min(at, around);
    return view.substr(from, at - from);
  }

  static std::size_t word_length_before(std::string_view view, std::size_t end) {
    std::size_t letters = 0;
    while (letters < shortest) {
      const unicode::CodePoint c = unicode::before(view, end);
      if (!unicode::is_letter(c.value)) break;
      ++letters;
      end -= c.length;
    }
    return letters;
  }

  /// [begin, end) is the mark, and `blank` where the blank is to be.
  static void add(const Text& text, std::size_t begin, std::size_t end, std::size_t blank,
                  const std::string& where, Findings& findings) {
    findings.add(text.span(begin, end), "expected a blank " + where + ", saw none",
                 replace(text, blank, blank, " ", "write a blank", false));
  }
};

}  // namespace

const Entry space_missing{&info, make_check<SpaceMissing>};

}  // namespace palaset::check
