#include "interpret/mentions.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

/// "KIND name <surface>", and what else is known of it.
std::string dump(const std::string& text, KnownNames known = {}) {
  LineOfParties line(text);
  std::string out;
  std::size_t last = 0;
  for (const Mention& m : read_mentions(line.tokens(), line.context(), known)) {
    CHECK(m.first <= m.last);
    CHECK(m.last < line.tokens().size());
    CHECK(m.party.span.begin >= last);  // none inside another
    last = m.party.span.end;
    CHECK(line.bytes().substr(m.party.span.begin, m.party.span.size()) == m.party.surface);
    CHECK_FALSE(m.party.rule.empty());
    out += (out.empty() ? "" : " | ") + std::string(to_string(m.party.kind)) + " " + m.party.name + " <" +
           m.party.surface + ">";
    for (const std::string& i : m.party.implementers) out += " by " + i;
    for (const std::string& a : m.party.aliases) out += " alias " + a;
    for (const Funding& f : m.party.funding)
      out += " " + f.funder.value_or("-") + " " + f.period.value_or("-");
  }
  return out;
}

struct Row {
  std::string text;
  std::string_view mentions;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.mentions);
  }
}

}  // namespace

TEST_CASE("mentions: none") {
  check({{"", ""},
         {"Kokous alkoi kello yhdeksän.", ""},
         {"Hanke päättyy syksyllä.", ""},
         {"hankkeessa ja projektissa", ""},
         {"STEA-hanke", ""},  // a funder is no project's name
         {"- ja -", ""},
         {"-hanke -hanke", ""},
         {"(", ""}});
}

TEST_CASE("mentions: a head noun tied by a hyphen, in any case") {
  check({{"Silmu-hanke alkaa.", "project Silmu <Silmu-hanke>"},
         {"Kerrottiin Silmu-hankkeesta.", "project Silmu <Silmu-hankkeesta>"},
         {"Silmu-hankkeen ryhmät", "project Silmu <Silmu-hankkeen>"},
         {"LUOVIMme-projektissa", "project LUOVIMme <LUOVIMme-projektissa>"},
         {"Nostetta-ohjelman kanssa", "programme Nostetta <Nostetta-ohjelman>"},
         {"Silmu-hankkeesta ja Verso-hankkeesta",
          "project Silmu <Silmu-hankkeesta> | project Verso <Verso-hankkeesta>"},
         {"Silmu-hanke (ESR 2019–2021) alkoi", "project Silmu <Silmu-hanke (ESR 2019–2021)> ESR 2019/2021"}});
}

TEST_CASE("mentions: names of several words begin at a capital, and not a word earlier") {
  check({{"Eilen kuultiin Askel edellä -hankkeesta.", "project Askel edellä <Askel edellä -hankkeesta>"},
         {"Askel edellä -hanke", "project Askel edellä <Askel edellä -hanke>"},
         {"Kuultiin, että Askel edellä -hanke jatkuu", "project Askel edellä <Askel edellä -hanke>"},
         {"hankkeessa ”Askel edellä” -hanke", "project Askel edellä <”Askel edellä” -hanke>"},
         {"ilman isoa alkukirjainta -hanke", ""}});
}

TEST_CASE("mentions: one head for several names") {
  check({{"Silmu- ja Verso-hankkeissa", "project Silmu <Silmu-> | project Verso <Verso-hankkeissa>"},
         {"Silmu-, Verso- ja Askel-hankkeet",
          "project Silmu <Silmu-> | project Verso <Verso-> | project Askel <Askel-hankkeet>"},
         {"Silmu- ja Askel edellä -hankkeiden",
          "project Silmu <Silmu-> | project Askel edellä <Askel edellä -hankkeiden>"}});
}

TEST_CASE("mentions: an owner in the genitive carries the project out") {
  check({{"Oulun kaupungin Silmu-hankkeessa",
          "project Silmu <Oulun kaupungin Silmu-hankkeessa> by Oulun kaupunki"}});
}

TEST_CASE("mentions: models and tools keep their head") {
  check({{"Kokeiltiin Silmu-mallia.", "other Silmu-malli <Silmu-mallia>"},
         {"Saatavilla ovat Silmu-kortit.", "other Silmu-kortit <Silmu-kortit>"},
         {"Siellä kuultiin Askel edellä -mallista.", "other Askel edellä -malli <Askel edellä -mallista>"},
         {"Kokeiltiin Kohtaamisen kortteja.", "other Kohtaamisen kortit <Kohtaamisen kortteja>"},
         {"Kokeiltiin Oulun mallia.", ""},
         {"Mallia kokeiltiin.", ""}});
}

TEST_CASE("mentions: organisations by legal form and head noun") {
  check({{"Mukana oli Kaiku ry.", "organization Kaiku ry <Kaiku ry>"},
         {"Kaiku ry:n kahvila", "organization Kaiku ry <Kaiku ry:n>"},
         {"Uusi Polku Oy tekee", "organization Uusi Polku Oy <Uusi Polku Oy>"},
         {"Lahden kaupungin kanssa", "organization Lahden kaupunki <Lahden kaupungin>"},
         {"kaupungin kanssa", ""},
         {"Kaupunki päättää.", ""}});
}

TEST_CASE("mentions: capitals within a word, and capitals alone once the name is known") {
  check({{"VamosSampo alkaa.", "project VamosSampo <VamosSampo>"},
         {"YouTube ja LinkedIn", ""},
         {"VALOISA alkaa.", ""},
         {"ks. a@VamosSampo.example", ""}});
  CHECK(dump("VALOISA alkaa.", {"VALOISA"}) == "project VALOISA <VALOISA>");
  CHECK(dump("VALOISA-hanke. VALOISA jatkuu.") ==
        "project VALOISA <VALOISA-hanke> | project VALOISA <VALOISA>");
  CHECK(dump("UUSI VALOISA JAKSO", {"VALOISA"}).empty());  // all is in capitals
}

TEST_CASE("mentions: names in quotation marks, and speech that is none") {
  check({{"Kortti ”Avoin ovi” valmistui.", "other Avoin ovi <Avoin ovi>"},
         {"Kortti \"Avoin ovi\" valmistui.", "other Avoin ovi <Avoin ovi>"},
         {"Hän sanoi: ”Nyt riittää.”", ""},
         {"”avoin ovi”", ""},
         {"””", ""},
         {"”Avoin", ""}});
}

TEST_CASE("mentions: over the lines that a text stands on") {
  check({{"Siellä kuultiin Askel\nedellä -hankkeesta.", "project Askel edellä <Askel\nedellä -hankkeesta>"},
         {"Silmu-\nhankkeen ryhmät", "project Silmu <Silmu-\nhankkeen>"}});
}

TEST_CASE("mentions: bytes are those of the input, whatever was cleaned") {
  check({{"Sil\u00ADmu-hanke", "project Silmu <Sil\u00ADmu-hanke>"},
         {"O\u0308ljy-hanke", "project Öljy <O\u0308ljy-hanke>"},
         {"Askel\u00A0edellä -hanke", "project Askel edellä <Askel\u00A0edellä -hanke>"}});
}
