// Small listings, and the entries that they hold. What the lines are is the business of segment/listing.cpp.
#include "segment/segmenter.hpp"

#include <string>

#include "catch.hpp"
#include "segment/listing.hpp"

using namespace palaset;
using palaset::test::Segments;

namespace {

std::string dump(std::string listing) {
  return Segments(std::move(listing)).dump();
}

}  // namespace

TEST_CASE("segmenter: a title above its labels") {
  CHECK(dump("Mallit\n\n"
             "Laavu\nTekijä: Kaiku-hanke\nSamaa: Silta-hanke; Polku ry\n\n"
             "Kahvila\nTekijä: Porras ry\n") ==
        "heading Mallit\n"
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke | related Silta-hanke; Polku ry\n"
        "entry Kahvila | developers Porras ry\n");
}

TEST_CASE("segmenter: blank lines anywhere in an entry") {
  CHECK(dump("Laavu\n\nTekijä: A\n\nSamaa: B\n\n\nKahvila\n\nTekijä: C\n") ==
        "heading Laavu\n"
        "entry Laavu | developers A | related B\n"
        "entry Kahvila | developers C\n");
}

TEST_CASE("segmenter: no blank lines at all") {
  CHECK(dump("Laavu\nTekijä: A\nSamaa: B\nKahvila\nTekijä: C\nPaja\nTekijä: D\n") ==
        "heading Laavu\n"
        "entry Laavu | developers A | related B\n"
        "entry Kahvila | developers C\n"
        "entry Paja | developers D\n");
}

TEST_CASE("segmenter: a heading over a group of entries is no title") {
  CHECK(dump("Mallit\n\nArki ja asuminen\n\nLaavu\nTekijä: A\n\nTyö ja opiskelu\n\nPaja\nTekijä: B\n") ==
        "heading Mallit\n"
        "heading Arki ja asuminen\n"
        "heading Laavu\n"
        "entry Laavu | developers A\n"
        "entry Paja | developers B\n");
}

TEST_CASE("segmenter: furniture is as if it were not there") {
  CHECK(dump("Sivu 1\nLaavu\nSivu 2\nTekijä: Kaiku-hanke ja\nSivu 3\nSilta-hanke\n\n\f Sivu "
             "4\n\nPaja\nTekijä: B\nSivu 5\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke ja / Silta-hanke\n"
        "entry Paja | developers B\n");
}

TEST_CASE("segmenter: a value goes on where the line above cannot end or the line below cannot begin") {
  CHECK(dump("Laavu\nTekijä: Kaiku-hanke (ESR\n2015–2018), Silta-hanke,\nPolku ry ja\nPorras\nPaja\nTekijä: "
             "B\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke (ESR / 2015–2018), Silta-hanke, / Polku ry ja / Porras\n"
        "entry Paja | developers B\n");
  CHECK(dump("Laavu\nTekijä: Hyvinvoinnin tilat\n-hanke\n(ESR 2015–2018)\n\nPaja\nTekijä: B\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Hyvinvoinnin tilat / -hanke / (ESR 2015–2018)\n"
        "entry Paja | developers B\n");
}

TEST_CASE("segmenter: a value goes on behind a page break") {
  CHECK(dump("Laavu\nTekijä: Kaiku-hanke ja\n\n\foppaan tekijät\n\nPaja\nTekijä: B (2016–\n\n\f2019)\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke ja / oppaan tekijät\n"
        "entry Paja | developers B (2016– / 2019)\n");
}

TEST_CASE("segmenter: one party a line below a label") {
  CHECK(dump("Laavu\nTekijät:\nKaiku-hanke\nSilta-hanke (ESR 2015)\nPolku ry\n\nPaja\nTekijä: B\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke / Silta-hanke (ESR 2015) / Polku ry\n"
        "entry Paja | developers B\n");
}

TEST_CASE("segmenter: a label alone on its line") {
  CHECK(dump("Laavu\nTekijä:\nA\nSamaa:\nB\n\nPaja\nTekijä:\n\nC\n") ==
        "heading Laavu\n"
        "entry Laavu | developers A | related B\n"
        "entry Paja | developers C\n");
  CHECK(dump("Laavu\nTekijä:\nSamaa: B\n") ==  // a label without a value leaves no field
        "heading Laavu\n"
        "entry Laavu | related B\n");
}

TEST_CASE("segmenter: double-spaced pages") {
  CHECK(dump("Laavu\n\nTekijä: Kaiku-hanke ja\n\nsen osahanke\n\nSamaa: B\n\nPaja\n\nTekijä: C\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke ja / sen osahanke | related B\n"
        "entry Paja | developers C\n");
}

TEST_CASE("segmenter: a title over several lines") {
  CHECK(dump("Mallit\n\nAvoin olohuone ilman vaatimusta\npäihteettömyydestä\nTekijä: A\n\nTyö-\nja "
             "päivätoiminta\nTekijä: B\n") ==
        "heading Mallit\n"
        "heading Avoin olohuone ilman vaatimusta\n"
        "entry Avoin olohuone ilman vaatimusta / päihteettömyydestä | developers A\n"
        "entry Työ- / ja päivätoiminta | developers B\n");
}

TEST_CASE("segmenter: a title that the page's width wrapped") {
  const std::string wide(70, 'x');
  CHECK(dump(wide + " yksi\n\nPitkän otsikon ensimmäinen rivi joka melkein täyttää koko sen leveyden,\n"
                    "Toisen rivin alku\nTekijä: A\n")
            .find("entry Pitkän otsikon ensimmäinen rivi joka melkein täyttää koko sen leveyden, / Toisen "
                  "rivin alku |") != std::string::npos);
  CHECK(dump(wide + " yksi\n\nOtsikko joka on jokseenkin pitkä mutta loppuu sitten kuitenkin ennen kuin\n"
                    "Yhdenvertaisuutta\nTekijä: A\n")
            .find("ennen kuin / Yhdenvertaisuutta |") != std::string::npos);
  CHECK(
      dump(wide + " yksi\n\nLyhyt rivi\nYhdenvertaisuutta\nTekijä: A\n").find("entry Yhdenvertaisuutta |") !=
      std::string::npos);
}

TEST_CASE("segmenter: a bullet before a title is not part of it") {
  CHECK(dump("• Laavu\nTekijä: A\n\n- Paja\nTekijä: B\n\n-hankkeen malli\nTekijä: C\n") ==
        "heading • Laavu\n"
        "entry Laavu | developers A\n"
        "entry Paja | developers B\n"
        "entry -hankkeen malli | developers C\n");
}

TEST_CASE("segmenter: a missing label, where the line below a title can only be a party") {
  CHECK(dump("Laavu\nKaiku-hanke (ESR 2015)\n\nPaja\nPolku ry\nSamaa: B\n\nKahvila\nTekijä: C\n") ==
        "heading Laavu\n"
        "entry Laavu | developers Kaiku-hanke (ESR 2015)\n"
        "entry Paja | developers Polku ry | related B\n"
        "entry Kahvila | developers C\n");
  CHECK(dump("Laavu\nTekijä: A\n\nPaja\nTekstiä pajasta\n\nKahvila\nTekijä: C\n") ==  // no party: no entry
        "heading Laavu\n"
        "entry Laavu | developers A\n"
        "entry Kahvila | developers C\n");
}

TEST_CASE("segmenter: a title that looks like a party has its label below it") {
  CHECK(dump("Laavu\nTekijä: A\n\nJalka-hanke\nTekijä: B\n") ==
        "heading Laavu\n"
        "entry Laavu | developers A\n"
        "entry Jalka-hanke | developers B\n");
}

TEST_CASE("segmenter: an entry without a title") {
  CHECK(dump("Tekijä: A\nSamaa: B\n") == "entry - | developers A | related B\n");
}

TEST_CASE("segmenter: addresses below a title or in an entry are the entry's") {
  CHECK(dump("Laavu\nhttps://example.org/laavu\nTekijä: A\n\nPaja\nTekijä: B\nhttps://example.org/paja\n\n"
             "Kahvila\nTekijä: C\n") ==
        "heading Laavu\n"
        "entry Laavu | url https://example.org/laavu | developers A\n"
        "entry Paja | url https://example.org/paja | developers B\n"
        "entry Kahvila | developers C\n");
}

TEST_CASE("segmenter: sections hold paragraphs") {
  CHECK(dump("Laavu\nTekijä: A\n\nLisätietoja\n\nMaija Malli\nsuunnittelija\n\nMatti Malli\n\n"
             "Lue lisää\nhttps://example.org/opas\nOpas\n") ==
        "heading Laavu\n"
        "entry Laavu | developers A\n"
        "block contacts Maija Malli / suunnittelija\n"
        "block contacts Matti Malli\n"
        "block links https://example.org/opas / Opas\n");
  CHECK(dump("Laavu\nTekijä: A\n\nLisätietoja: Maija Malli\nsuunnittelija\n")
            .find("block contacts Maija Malli / suunnittelija\n") != std::string::npos);
}

TEST_CASE("segmenter: entries go on behind a section") {
  CHECK(dump("Laavu\nTekijä: A\n\nLisätietoja\nMaija Malli\n\nPaja\nTekijä: B\nSamaa: C\n") ==
        "heading Laavu\n"
        "entry Laavu | developers A\n"
        "block contacts Maija Malli\n"
        "entry Paja | developers B | related C\n");
}

TEST_CASE("segmenter: nothing in, nothing out") {
  CHECK(dump("").empty());
  CHECK(dump("\n \n\f\n").empty());
  CHECK(dump("Sivu 1\nSivu 2\n").empty());
  CHECK(dump("Vain\n\ntekstiä.\n") == "heading Vain\nheading tekstiä.\n");
}

TEST_CASE("segmenter: lines without a label for ever are bounded, and the last is still the title") {
  std::string listing;
  for (int i = 0; i < 1000; ++i) listing += "Rivi " + std::to_string(i) + "\n";
  const std::string found = dump(listing + "Laavu\nTekijä: A\n");
  CHECK(found.find("entry Laavu | developers A\n") != std::string::npos);
}

TEST_CASE("segmenter: stops when its receiver says so") {
  const std::string listing = "Laavu\nTekijä: A\n\nPaja\nTekijä: B\n";
  CHECK(Segments(listing, 1).dump() == "heading Laavu\nstopped\n");
  CHECK(Segments(listing, 2).dump() == "heading Laavu\nentry Laavu | developers A\nstopped\n");
  CHECK(Segments(listing, 9).dump() == dump(listing));
}

TEST_CASE("segmenter: a refused block ends its section") {
  const std::string listing = "Laavu\nTekijä: A\n\nLisätietoja\n\nEi nimeä\n\nPaja\n\nPolku\n";
  CHECK(Segments(listing, 3).dump() ==
        "heading Laavu\nentry Laavu | developers A\nblock contacts Ei nimeä\n");
}

TEST_CASE("segmenter: an entry spans from its title to its last value") {
  const std::string listing = "Mallit\n\n• Laavu\nTekijä: A,\nB\n\nLoppu\n";
  const Segments segments(listing);
  REQUIRE(segments.entries().size() == 1);
  const auto& entry = segments.entries()[0];
  CHECK(listing.substr(entry.begin, entry.end - entry.begin) == "Laavu\nTekijä: A,\nB");
}

TEST_CASE("segmenter: where lines were measured, what had no room above goes on with it, over pages too") {
  const std::string listing =
      "Laavu\nTekijä: Porin kaupungin Avoin\nOlohuone\n\nPaja\nTekijä: Rannikon Nuorten\n\fTuki\n\n"
      "Polku\nTekijä: Silta-hanke (ESR 2019)\n\fMetsä\nTekijä: A\n";
  document::Hints hints;
  hints.measured = true;
  for (const char* word : {"Olohuone", "Tuki", "Metsä"}) hints.wrapped.push_back(listing.find(word));
  CHECK(Segments(listing, 99, hints).dump() ==
        "heading Laavu\n"
        "entry Laavu | developers Porin kaupungin Avoin / Olohuone\n"
        "entry Paja | developers Rannikon Nuorten / Tuki\n"
        "entry Polku | developers Silta-hanke (ESR 2019)\n"
        "entry Metsä | developers A\n");
}

TEST_CASE("segmenter: a heading of the page's is a title though nothing stands before it") {
  const std::string listing = "Mallit\n\nLaavu\n\nKaiku-hanke (ESR 2015)\n\nPaja\n\nTekijä: B\n";
  const auto dump_with = [&](int level) {
    document::Hints hints;
    hints.headings.push_back({listing.find("Laavu"), listing.find("Laavu") + 5, level});
    return Segments(listing, 99, hints).dump();
  };
  CHECK(dump_with(3).find("entry Laavu | developers Kaiku-hanke (ESR 2015)") != std::string::npos);
  CHECK(dump_with(1).find("entry Laavu") == std::string::npos);
}
