#include "segment/numbered_headings.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/pages.hpp"

using namespace palaset;
using namespace palaset::segment;
using test::lines_of;

using Texts = std::vector<std::string>;

namespace {

/// Texts of the blocks whose numbers make them headings.
Texts headings(const std::vector<std::string_view>& lines, std::size_t first = 0) {
  const test::Pages pages(lines_of(lines));
  const auto blocks = document::reflow(pages.text(), pages.lines(), std::vector<bool>(pages.lines().size()));
  const auto found = numbered_headings(pages.text(), blocks, first);
  REQUIRE(found.size() == blocks.size());
  Texts out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (found[i]) out.emplace_back(raw_text(pages.text(), blocks[i]));
  }
  return out;
}

}  // namespace

TEST_CASE("numbered headings: none") {
  CHECK(headings({}).empty());
  CHECK(headings({"Kokous alkoi.", "• yksi", "• kaksi"}).empty());
}

TEST_CASE("numbered headings: numbers that count on over what stands below them") {
  CHECK(headings({"1. Avaus", "", "Kokous alkoi.", "", "2. Asiat", "", "Sovittiin.", "", "3. Lopetus", "",
                  "Kokous päättyi."}) == Texts{"Avaus", "Asiat", "Lopetus"});
  CHECK(headings({"1 Avaus", "", "Kokous alkoi.", "", "2 Asiat", "", "Sovittiin."}) ==
        Texts{"Avaus", "Asiat"});
}

TEST_CASE("numbered headings: a list that stands together is none") {
  CHECK(headings({"Ostetaan", "", "1. maali", "2. pensseli", "3. teippi"}).empty());
  CHECK(headings({"Ostetaan", "", "1) Maali", "2) Pensseli", "3) Teippi"}).empty());
}

TEST_CASE("numbered headings: lists begin anew between headings that count on") {
  CHECK(headings({"1. Avaus", "", "1. maali", "2. pensseli", "", "2. Asiat", "", "1. teippi", "2. tikkaat",
                  "", "3. Lopetus", "", "Kokous päättyi."}) == Texts{"Avaus", "Asiat", "Lopetus"});
}

TEST_CASE("numbered headings: sections and outline numbers always are") {
  CHECK(headings({"12 § Avaus", "Kokous alkoi.", "13 § Lopetus", "Kokous päättyi."}) ==
        Texts{"Avaus", "Lopetus"});
  CHECK(headings({"2.1 Oma-hanke", "", "Anna kertoi.", "", "2.2 Muut", "", "Ville kertoi."}) ==
        Texts{"Oma-hanke", "Muut"});
  CHECK(headings({"2.1 Anna kertoi hankkeesta.", "", "2.2 Ville kertoi muista."}).empty());  // sentences
}

TEST_CASE("numbered headings: only from the first block asked for") {
  CHECK(headings({"1. Avaus", "", "Kokous alkoi.", "", "2. Asiat", "", "Sovittiin."}, 2).empty());
}

TEST_CASE("numbered headings: what could head") {
  for (const char* text :
       {"Avaus", "Miten jatketaan?", "2022", "”Avoin ovi”", "Kokouksen avaus ja läsnäolijat"}) {
    CAPTURE(text);
    CHECK(could_head(text));
  }
  for (const std::string& text :
       {std::string(), std::string("avaus"), std::string("Kokous alkoi."), std::string("Asiat:"),
        std::string("Asiat,"), std::string("A") + std::string(110, 'a'), std::string(100'000, 'A')}) {
    CAPTURE(text.size());
    CHECK_FALSE(could_head(text));
  }
  CHECK(could_head(std::string("Ä") + std::string(109, 'a')));
}
