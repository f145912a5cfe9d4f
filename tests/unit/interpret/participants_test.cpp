#include "interpret/participants.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/line.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

using Texts = std::vector<std::string>;

namespace {

/// "name; role: …; organization: …; PRESENCE" of a list, a line of the page a piece.
Texts people(const std::string& text, Presence presence = Presence::present) {
  LineOfParties line(text);
  const PersonNames names(test::builtin_words(), line.morphology());
  std::vector<document::Piece> pieces;
  document::LineReader reader(line.source().text());
  for (document::Line l; reader.next(l);) pieces.push_back({l.begin, l.end});
  std::vector<Participant> found;
  read_participants(line.source(), pieces, presence, "test", names, found);
  Texts out;
  for (const Participant& p : found) {
    CHECK(line.bytes().substr(p.span.begin, p.span.size()) == p.surface);
    CHECK(p.rule == "test");
    std::string one = p.name;
    if (p.role) one += "; role: " + *p.role;
    if (p.organization) one += "; organization: " + *p.organization;
    if (p.presence != presence) one += "; " + std::string(to_string(p.presence));
    out.push_back(std::move(one));
  }
  return out;
}

std::string count(std::string_view text) {
  const auto found = read_count(text);
  if (!found) return "";
  return std::to_string(found->count) + (found->note ? " " + *found->note : "");
}

}  // namespace

TEST_CASE("participants: nobody") {
  CHECK(people("").empty());
  CHECK(people("12 henkilöä").empty());
  CHECK(people("osallistujaluettelo liitteenä").empty());
  CHECK(people(",;()").empty());
}

TEST_CASE("participants: several on a line") {
  CHECK(people("Maija Malli, Ville Malli ja Anna Malli") ==
        Texts{"Maija Malli", "Ville Malli", "Anna Malli"});
  CHECK(people("Maija Malli; Ville Malli sekä Anna Malli.") ==
        Texts{"Maija Malli", "Ville Malli", "Anna Malli"});
  CHECK(people("Maija Malli (pj), Ville Malli (siht.), Anna Malli") ==
        Texts{"Maija Malli; role: pj", "Ville Malli; role: siht.", "Anna Malli"});
}

TEST_CASE("participants: one a line, with what stands beside") {
  CHECK(people("Maija Malli, Kaiku ry, puheenjohtaja\nVille Malli, Kaiku ry\n") ==
        Texts{"Maija Malli; role: puheenjohtaja; organization: Kaiku ry",
              "Ville Malli; organization: Kaiku ry"});
  CHECK(people("Maija Malli      puheenjohtaja\nVille Malli      sihteeri") ==
        Texts{"Maija Malli; role: puheenjohtaja", "Ville Malli; role: sihteeri"});
  CHECK(people("Maija Malli – Kaiku ry") == Texts{"Maija Malli; organization: Kaiku ry"});
  CHECK(people("pj Maija Malli") == Texts{"Maija Malli; role: pj"});
  CHECK(people("Kaiku ry: Maija Malli") == Texts{"Maija Malli; organization: Kaiku ry"});
  CHECK(people("• Maija Malli\n• Ville Malli") == Texts{"Maija Malli", "Ville Malli"});
}

TEST_CASE("participants: who was there from elsewhere, and who was not") {
  CHECK(people("Maija Malli (etänä)\nVille Malli (poissa)\nAnna Malli, Teams") ==
        Texts{"Maija Malli; role: etänä; online", "Ville Malli; role: poissa; absent",
              "Anna Malli; organization: Teams; online"});
  CHECK(people("Maija Malli", Presence::absent) == Texts{"Maija Malli"});
}

TEST_CASE("participants: bytes are those of the input") {
  CHECK(people("Pa\u0308ivi Malli,\u00A0Mai\u00ADja Malli\r\n") == Texts{"Päivi Malli", "Maija Malli"});
}

TEST_CASE("participants: how many") {
  struct Row {
    std::string_view text, found;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"23 henkilöä", "23"},
      {"Paikalla 23 henkilöä, heistä 9 etänä", "23 heistä 9 etänä"},
      {"16 osallistujaa mukaan lukien koordinaattorit", "16 mukaan lukien koordinaattorit"},
      {"Osallistujia yhteensä 14", "14"},
      {"Läsnä oli 12.", "12"},
      {"27 henkilöä (osallistujaluettelo liitteenä)", "27 osallistujaluettelo liitteenä"},
      {"Tilaisuuteen osallistui 63 henkilöä. Alustajina olivat muut.", "63"},
      {"Paikalla oli 2 kuntaa", ""},
      {"23 ehdotusta", ""},
      {"12.3.2020", ""},
      {"henkilöä", ""},
      {"99999999 henkilöä", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(count(row.text) == row.found);
  }
}
