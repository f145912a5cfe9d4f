#include "document/reflow.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/pages.hpp"

using namespace palaset;
using namespace palaset::document;
using test::lines_of;
using test::Pages;

using Texts = std::vector<std::string>;

namespace {

Texts blocks(const std::vector<std::string_view>& lines, const std::vector<std::string_view>& labels = {}) {
  return Pages(lines_of(lines)).blocks(labels);
}

}  // namespace

TEST_CASE("reflow: nothing of nothing") {
  CHECK(blocks({}).empty());
  CHECK(blocks({"", " ", "\t", "\f"}).empty());
}

TEST_CASE("reflow: lines of one paragraph") {
  CHECK(blocks({"Kokous alkoi kello", "yhdeksän."}) == Texts{"0 Kokous alkoi kello/yhdeksän."});
  CHECK(blocks({"Kokous alkoi.", "Kokous päättyi."}) == Texts{"0 Kokous alkoi.", "0 Kokous päättyi."});
  CHECK(blocks({"Maija, Ville,", "Anna"}) == Texts{"0 Maija, Ville,/Anna"});
  CHECK(blocks({"Maija ja", "Ville"}) == Texts{"0 Maija ja/Ville"});
  CHECK(blocks({"Etelä-", "Savo"}) == Texts{"0 Etelä-/Savo"});
  CHECK(blocks({"Oma tie", "-hanke"}) == Texts{"0 Oma tie/-hanke"});
  CHECK(blocks({"Oma (ESR", "2019)"}) == Texts{"0 Oma (ESR/2019)"});
}

TEST_CASE("reflow: a full line goes on, whatever the next begins with") {
  CHECK(blocks({"Hankkeessa on aloittanut 48 osallistujaa, joista 19 on siirtynyt",
                "palkkatyöhön tai opiskelemaan. Raportti jätetään rahoittajalle",
                "huhtikuun lopussa, ja siitä keskustellaan seuraavaksi kokouksessa", "Oulussa.",
                "Kahvit tarjotaan."}) ==
        Texts{"0 Hankkeessa on aloittanut 48 osallistujaa, joista 19 on siirtynyt/palkkatyöhön tai "
              "opiskelemaan. Raportti jätetään "
              "rahoittajalle/huhtikuun lopussa, ja siitä keskustellaan seuraavaksi kokouksessa/Oulussa.",
              "0 Kahvit tarjotaan."});
}

TEST_CASE("reflow: items, and the lines they go on with") {
  CHECK(blocks({"• yksi", "• kaksi", "kolme", "• neljä"}) == Texts{"1 yksi", "1 kaksi/kolme", "1 neljä"});
  CHECK(blocks({"• Yksi", "  Kaksi", "• Kolme"}) == Texts{"1 Yksi/Kaksi", "1 Kolme"});  // hangs
  CHECK(blocks({"1) yksi", "2) kaksi", "kolme"}) == Texts{"1 yksi", "1 kaksi/kolme"});
  CHECK(blocks({"•", "Yksi", "•", "Kaksi"}) == Texts{"1 Yksi", "1 Kaksi"});  // bullets alone on their lines
  CHECK(blocks({"•"}) == Texts{"1 "});
  CHECK(blocks({"•\tyksi", "•\tkaksi"}) == Texts{"1 yksi", "1 kaksi"});
}

TEST_CASE("reflow: bullets apart from their texts") {
  CHECK(blocks({"•", "•", "•", "Saila kertoi jonoista.", "Ryhmät alkavat.", "Kimmo jatkaa."}) ==
        Texts{"1 Saila kertoi jonoista.", "1 Ryhmät alkavat.", "1 Kimmo jatkaa."});
}

TEST_CASE("reflow: what only looks like a bullet") {
  CHECK(blocks({"Kokous pidetään", "1.2. kello", "9."}) == Texts{"0 Kokous pidetään/1.2. kello/9."});
  CHECK(blocks({"Hankkeet kestävät vuodet 2019", "– kuten sovittiin aiemmin."}) ==
        Texts{"0 Hankkeet kestävät vuodet 2019/– kuten sovittiin aiemmin."});
  CHECK(blocks({"Näytettiin kohta", "l ja kuva"}) == Texts{"0 Näytettiin kohta/l ja kuva"});
}

TEST_CASE("reflow: over a page break") {
  CHECK(blocks({"• Kirjastoilta toivotaan huonetta, jossa", "\fpankkiasiat voi hoitaa."}) ==
        Texts{"1 Kirjastoilta toivotaan huonetta, jossa/pankkiasiat voi hoitaa."});
  CHECK(blocks({"• Kirjastot.", "\fUusi asia"}) == Texts{"1 Kirjastot.", "0 Uusi asia"});
  CHECK(blocks({"Kysely, jota on testattu TOIVO-,", "", "https://a.example/x", "", "1", "\f", "",
                "Työnportti- ja Askel-hankkeissa."}) ==
        Texts{"0 Kysely, jota on testattu TOIVO-,/Työnportti- ja Askel-hankkeissa."});
}

TEST_CASE("reflow: blank lines") {
  CHECK(blocks({"Yksi", "", "Kaksi"}) == Texts{"0 Yksi", "0 Kaksi"});
  CHECK(blocks({"• Yksi", "", "• Kaksi"}) == Texts{"1 Yksi", "1 Kaksi"});
  CHECK(blocks({"Maija, Ville,", "", "anna"}) == Texts{"0 Maija, Ville,/anna"});
}

TEST_CASE("reflow: labels begin anew") {
  CHECK(blocks({"Aika 3.3.2020,", "Paikka Oulu"}, {"Aika", "Paikka"}) ==
        Texts{"0 Aika 3.3.2020,", "0 Paikka Oulu"});
  CHECK(blocks({"Läsnä:", "maija"}, {"Läsnä"}) == Texts{"0 Läsnä:", "0 maija"});
}

TEST_CASE("reflow: rows of a table stay apart") {
  CHECK(blocks({"Maija Malli      pj", "Ville Malli      sihteeri"}) ==
        Texts{"0 Maija Malli      pj", "0 Ville Malli      sihteeri"});
}

TEST_CASE("reflow: levels by indent, and by glyph where all stand at the margin") {
  CHECK(blocks({"• a", "    - b", "        o c", "    - d", "• e"}) ==
        Texts{"1 a", "2 b", "3 c", "2 d", "1 e"});
  CHECK(blocks({"• a", "o b", "▪ c", "o d", "• e"}) == Texts{"1 a", "2 b", "3 c", "2 d", "1 e"});
  CHECK(blocks({"- a", "  - b", "    - c", "- d"}) == Texts{"1 a", "2 b", "3 c", "1 d"});
  CHECK(blocks({"* a", "** b", "* c"}) == Texts{"1 a", "2 b", "1 c"});
  CHECK(blocks({"1. a", "a) b", "b) c", "2. d"}) == Texts{"1 a", "2 b", "2 c", "1 d"});
}

TEST_CASE("reflow: a paragraph ends the lists above it") {
  CHECK(blocks({"• a", "o b", "", "Teksti.", "", "o c"}) == Texts{"1 a", "2 b", "0 Teksti.", "1 c"});
}

TEST_CASE("reflow: levels are bounded, blocks and bytes are not lost") {
  std::string text;
  for (std::uint32_t i = 0; i < max_level + 50; ++i) text += std::string(i * 2, ' ') + "- kohta\n";
  const Pages pages(text);
  auto blocks = reflow(pages.text(), pages.lines(), std::vector<bool>(pages.lines().size()));
  REQUIRE(blocks.size() == max_level + 50);
  set_levels(blocks, 0, blocks.size());
  CHECK(blocks.front().level == 1);
  CHECK(blocks[max_level - 1].level == max_level);
  CHECK(blocks.back().level == max_level);
}

TEST_CASE("reflow: pieces are lines in growing order, each byte of them once") {
  const Pages pages(lines_of(
      {"Otsikko", "", "• yksi", "kaksi,", "Kolme", "", "", "Teksti jatkuu", "\ftäällä.", "\t- viisi"}));
  const auto blocks = reflow(pages.text(), pages.lines(), std::vector<bool>(pages.lines().size()));
  std::size_t last = 0;
  for (const TextBlock& b : blocks) {
    CHECK(b.begin <= b.pieces.front().begin);
    for (const Piece& p : b.pieces) {
      CHECK(p.begin >= last);
      CHECK(p.end >= p.begin);
      last = p.end;
    }
  }
  CHECK(blocks.size() == 4);
}
