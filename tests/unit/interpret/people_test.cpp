#include "interpret/people.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

/// "name <surface>" of those that a text names, where these have been learned.
std::string dump(const std::string& text, const std::vector<std::string>& learned = {}) {
  LineOfParties line(text);
  PersonNames names(test::builtin_words(), line.morphology());
  for (const std::string& name : learned) names.learn(name);
  KnownNames known;
  const auto mentions = read_mentions(line.tokens(), line.context(), known);
  std::vector<Person> people;
  read_people(line.tokens(), mentions, line.context(), names, people);
  std::string out;
  std::size_t last = 0;
  for (const Person& p : people) {
    CHECK(p.span.begin >= last);
    last = p.span.end;
    CHECK(line.bytes().substr(p.span.begin, p.span.size()) == p.surface);
    CHECK_FALSE(p.rule.empty());
    out += (out.empty() ? "" : " | ") + p.name + " <" + p.surface + ">";
  }
  return out;
}

struct Row {
  std::string text;
  std::string_view people;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.people);
  }
}

}  // namespace

TEST_CASE("people: none") {
  check({{"", ""},
         {"Kokous alkoi.", ""},
         {"Hanke ja Projekti", ""},
         {"Maija-hanke alkaa.", ""},            // part of a mention
         {"Mukana on Setlementti Maija.", ""},  // of another name
         {"Helmi jatkuu.", ""},                 // a word too
         {"maija@a.example", ""},
         {"ks. Maija@a.example", ""}});
}

TEST_CASE("people: first names, in any case") {
  check({{"Maija kertoi.", "Maija <Maija>"},
         {"Sovittiin Maijan kanssa.", "Maija <Maijan>"},
         {"Kysy Jarkolta ja Maijalta.", "Jarkko <Jarkolta> | Maija <Maijalta>"},
         {"Maija-Liisa kertoi.", "Maija-Liisa <Maija-Liisa>"},
         {"(Maija)", "Maija <Maija>"}});
}

TEST_CASE("people: with a surname, which alone is inflected") {
  check({{"Maija Malli kertoi.", "Maija Malli <Maija Malli>"},
         {"Maija Virtasen mukaan", "Maija Virtanen <Maija Virtasen>"},
         {"Helmi Malli kertoi.", "Helmi Malli <Helmi Malli>"},
         {"Maija Liisa Malli kertoi.", "Maija Liisa Malli <Maija Liisa Malli>"},
         {"Pekka Malli ja Maija Malli", "Pekka Malli <Pekka Malli> | Maija Malli <Maija Malli>"},
         {"Maija Oulusta kertoi.", "Maija <Maija>"}});
}

TEST_CASE("people: initials") {
  check({{"Ilmoittautuminen M. Mallille.", "M. Malli <M. Mallille>"},
         {"M. M. Malli kertoi.", "M. M. Malli <M. M. Malli>"},
         {"Kohta A. Esitys", "A. Esitys <A. Esitys>"},
         {"M. ei tullut.", ""}});
}

TEST_CASE("people: behind what they are") {
  check({{"koordinaattori Xionga Malli kertoi.", "Xionga Malli <Xionga Malli>"},
         {"projektipäällikkö Helmi kertoi.", "Helmi <Helmi>"}});
}

TEST_CASE("people: a surname alone, once it was learned") {
  CHECK(dump("Lähetetään tiedot Mallille.", {"Maija Malli"}) == "Malli <Mallille>");
  CHECK(dump("Lähetetään tiedot Mallille.").empty());
  CHECK(dump("Maija Malli avasi. Sitten kuultiin Mallia.") == "Maija Malli <Maija Malli> | Malli <Mallia>");
}

TEST_CASE("people: over lines, and over bytes that were cleaned") {
  check({{"Maija\nMalli kertoi.", "Maija Malli <Maija\nMalli>"},
         {"Mai\u00ADja Malli", "Maija Malli <Mai\u00ADja Malli>"},
         {"Pa\u0308ivi Malli", "Päivi Malli <Pa\u0308ivi Malli>"}});
}
