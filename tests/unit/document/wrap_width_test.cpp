#include "document/wrap_width.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/pages.hpp"

using namespace palaset;
using namespace palaset::document;
using test::lines_of;
using test::Pages;

namespace {

/// The estimate for a text, and its lines to ask it about.
struct Estimate {
  explicit Estimate(std::string text) : pages(std::move(text)) {
    for (const PageLine& l : pages.lines()) bullets.push_back(read_bullet(pages.slice(l.piece)));
    width = estimate_wrap_width(pages.text(), pages.lines(), bullets);
  }

  /// Whether a word so long would have had no room on a line.
  [[nodiscard]] bool full(std::size_t line, std::uint32_t word, char32_t glyph = 0) const {
    return width.is_full(pages.lines()[line], glyph, word);
  }

  Pages pages;
  std::vector<Bullet> bullets;
  WrapWidth width;
};

}  // namespace

TEST_CASE("wrap width: nothing was broken, so no line is full") {
  for (const char* text : {"", "Kokous alkoi.\nKokous päättyi.\n", "lyhyt\nrivi\n"}) {
    CAPTURE(text);
    const Estimate e(text);
    for (std::size_t i = 0; i < e.pages.lines().size(); ++i) {
      CHECK_FALSE(e.full(i, 1000));
      CHECK_FALSE(e.width.is_long(e.pages.lines()[i]));
    }
  }
}

TEST_CASE("wrap width: told from lines that go on with a small letter") {
  const Estimate e(
      lines_of({"Hankkeessa on aloittanut 48 osallistujaa, joista 19 on siirtynyt",    // 63 columns
                "palkkatyöhön tai opiskelemaan. Väliraportti jätetään rahoittajalle",  // 66
                "huhtikuun lopussa, ja siitä keskustellaan ohjausryhmän seuraavassa", "kokouksessa."}));
  CHECK(e.full(0, 12));
  CHECK_FALSE(e.full(3, 12));
  CHECK(e.width.is_long(e.pages.lines()[0]));
  CHECK_FALSE(e.width.is_long(e.pages.lines()[3]));
}

TEST_CASE("wrap width: lines broken by hand, short ones and tables do not count") {
  const Estimate by_hand(lines_of({"Kahvia", "ja pullaa", "ja mehua"}));
  CHECK_FALSE(by_hand.full(0, 1000));
  const Estimate table(lines_of(
      {"Hankkeessa on aloittanut 48 osallistujaa     joista 19 on siirtynyt muualle", "palkkatyöhön"}));
  CHECK_FALSE(table.full(0, 1000));
  const Estimate sentence(
      lines_of({"Hankkeessa on aloittanut 48 osallistujaa, joista 19 on lähtenyt.", "palkkatyöhön"}));
  CHECK_FALSE(sentence.full(0, 1000));
}

TEST_CASE("wrap width: items of one glyph have a width of their own") {
  const Estimate e(
      lines_of({"• Hankkeessa on aloittanut 48 osallistujaa, joista 19 on siirtynyt muualle ja",
                "palkkatyöhön tai opiskelemaan.", "o Hankkeessa on aloittanut 48 osallistujaa, joista 19",
                "palkkatyöhön tai opiskelemaan, ja muut jatkavat", "syksyyn."}));
  CHECK(e.full(2, 12, U'o'));
  CHECK_FALSE(e.full(2, 12, U'\u2022'));
}
