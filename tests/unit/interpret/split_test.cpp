// Where a line of parties is cut, and what stays with the party before it. tests/spec has what becomes of
// them.
#include "interpret/split.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

std::string_view name_of(Modifier::Kind kind) {
  switch (kind) {
    case Modifier::Kind::implementers:
      return "implementers";
    case Modifier::Kind::subprojects:
      return "subprojects";
    case Modifier::Kind::programme:
      return "programme";
    case Modifier::Kind::places:
      return "places";
    case Modifier::Kind::qualifier:
      return "qualifier";
    case Modifier::Kind::funding:
      return "funding";
  }
  return "?";
}

/// Parties between "|", their modifiers in braces; "+" before one of several names that share a head.
std::string dump(std::string line) {
  LineOfParties sample(std::move(line));
  const Tokens& tokens = sample.tokens();
  std::string out;
  std::size_t last = 0;
  for (const Sentence& sentence : split_sentences(tokens)) {
    if (sentence.prose) {
      out += (out.empty() ? "" : " | ") + std::string("prose: ") +
             std::string(tokens.text(sentence.first, sentence.last));
      continue;
    }
    for (const Segment& s : split_parties(tokens, sentence, sample.context())) {
      REQUIRE(s.first <= s.last);
      REQUIRE(s.first >= last);
      REQUIRE(s.last <= sentence.last);
      last = s.last + 1;
      out += (out.empty() ? "" : " | ") + std::string(s.shares_head ? "+" : "") +
             std::string(tokens.text(s.first, s.last));
      for (const Modifier& m : s.modifiers) {
        REQUIRE(m.first > s.first);
        REQUIRE(m.last <= s.last);
        out += " {" + std::string(name_of(m.kind)) + ": " + std::string(tokens.text(m.first, m.last)) + "}";
      }
    }
  }
  return out;
}

struct Row {
  std::string_view line, parties;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(dump(std::string(row.line)) == row.parties);
  }
}

}  // namespace

TEST_CASE("split: one party") {
  check({
      {"", ""},
      {"Kaiku-hanke", "Kaiku-hanke"},
      {"Kaiku-hanke (ESR 2015–2018).", "Kaiku-hanke (ESR 2015–2018)"},
      {"Kaiku-hanke (ESR 2015–2018);", "Kaiku-hanke (ESR 2015–2018)"},
      {"Porras ry,", "Porras ry"},
      {";", ""},
  });
}

TEST_CASE("split: separators between whole parties") {
  check({
      {"Kaiku-hanke (ESR 2015–2018); Silta-hanke (STM 2020)",
       "Kaiku-hanke (ESR 2015–2018) | Silta-hanke (STM 2020)"},
      {"Kaiku-hanke (ESR 2015–2018), Silta-hanke (STM 2020)",
       "Kaiku-hanke (ESR 2015–2018) | Silta-hanke (STM 2020)"},
      {"Kaiku-hanke (ESR 2015–2018) ja Silta-hanke (STM 2020)",
       "Kaiku-hanke (ESR 2015–2018) | Silta-hanke (STM 2020)"},
      {"Kaiku-hanke (ESR 2015–2018) sekä Silta-hanke", "Kaiku-hanke (ESR 2015–2018) | Silta-hanke"},
      {"Kaiku-hanke & Silta-hanke", "Kaiku-hanke | Silta-hanke"},
      {"Kaiku-hanke. Silta-hanke.", "Kaiku-hanke | Silta-hanke"},
      {"Kaiku-hanke (ESR 2015–2018) Silta-hanke (STM 2020)",
       "Kaiku-hanke (ESR 2015–2018) | Silta-hanke (STM 2020)"},
      {"Kaiku-hanke,, Silta-hanke", "Kaiku-hanke | Silta-hanke"},
      {"Porras ry; Polku ry", "Porras ry | Polku ry"},
      {"Porras ry, Polku ry ja Vantaan kaupunki", "Porras ry | Polku ry | Vantaan kaupunki"},
      {"Porvoo; Uusikaupunki", "Porvoo | Uusikaupunki"},
      {"Porras ry, lukuisat paikalliset hankkeet", "Porras ry | lukuisat paikalliset hankkeet"},
  });
}

TEST_CASE("split: separators inside names stay inside") {
  check({
      {"Työelämän ulkopuolella olevien työelämävalmiuksien ja työllistymisedellytysten parantaminen -hanke "
       "(ESR 2016)",
       "Työelämän ulkopuolella olevien työelämävalmiuksien ja työllistymisedellytysten parantaminen -hanke "
       "(ESR 2016)"},
      {"Varhainen välittäminen, osallisuus ja asumisen tuki -hanke (ESR 2016)",
       "Varhainen välittäminen, osallisuus ja asumisen tuki -hanke (ESR 2016)"},
      {"PARTY – Parempaa työ- ja toimintakykyä (ESR 2016–2019)",
       "PARTY – Parempaa työ- ja toimintakykyä (ESR 2016–2019)"},
      {"Kaiku-hanke (STM 2017–2018, STEA 2019–2021; Lahti ja Salo)",
       "Kaiku-hanke (STM 2017–2018, STEA 2019–2021; Lahti ja Salo)"},
  });
}

TEST_CASE("split: names before one head share it") {
  check({
      {"Satakunto- (ESR 2017–2020) ja SATADUUNIA- (ESR 2019–2022) -hankkeet",
       "+Satakunto- (ESR 2017–2020) | +SATADUUNIA- (ESR 2019–2022) -hankkeet"},
      {"Alku (ESR 2015–2016), Jatko (ESR 2017–2018) ja Loppu (STEA 2019) -hankkeet",
       "+Alku (ESR 2015–2016) | +Jatko (ESR 2017–2018) | +Loppu (STEA 2019) -hankkeet"},
      {"Oma- ja LUOmaVA-hanke", "+Oma- | +LUOmaVA-hanke"},
      {"Porras ry; Alku- ja Jatko-hankkeet", "Porras ry | +Alku- | +Jatko-hankkeet"},
  });
}

TEST_CASE("split: what only says more of a party stays with it") {
  check({
      {"Kaiku-hanke (ESR 2016), osatoteuttaja Vantaan kaupunki",
       "Kaiku-hanke (ESR 2016), osatoteuttaja Vantaan kaupunki {implementers: osatoteuttaja Vantaan "
       "kaupunki}"},
      {"Kaiku-hanke, osatoteuttajat Porras ry, Polku ry ja Vantaan kaupunki; Silta-hanke",
       "Kaiku-hanke, osatoteuttajat Porras ry, Polku ry ja Vantaan kaupunki "
       "{implementers: osatoteuttajat Porras ry, Polku ry ja Vantaan kaupunki} | Silta-hanke"},
      {"Kaiku-hanke (ESR 2016), Rauman, Salon ja Turun osahankkeet",
       "Kaiku-hanke (ESR 2016), Rauman, Salon ja Turun osahankkeet {subprojects: Rauman, Salon ja Turun "
       "osahankkeet}"},
      {"Kaiku-hanke, ESR 2019–2021", "Kaiku-hanke, ESR 2019–2021 {funding: ESR 2019–2021}"},
      {"Kaiku-hanke, 2019–2021; Silta-hanke", "Kaiku-hanke, 2019–2021 {funding: 2019–2021} | Silta-hanke"},
      {"Kaiku-hanke, valtakunnallinen hanke",
       "Kaiku-hanke, valtakunnallinen hanke {qualifier: valtakunnallinen hanke}"},
      {"Kaiku-hanke, ks. myös Opas", "Kaiku-hanke, ks. myös Opas {qualifier: ks. myös Opas}"},
      {"Kaiku-hanke, Arvokas -ohjelma (THL 2017)",
       "Kaiku-hanke, Arvokas -ohjelma (THL 2017) {programme: Arvokas -ohjelma}"},
      {"Kauppakeskus Polku, Helsinki", "Kauppakeskus Polku, Helsinki {places: Helsinki}"},
      {"Kaiku -kärkihankkeen (2017–2018) kokeilut: Alku; Loppu",
       "Kaiku -kärkihankkeen (2017–2018) kokeilut: Alku; Loppu {subprojects: kokeilut: Alku; Loppu}"},
  });
}

TEST_CASE("split: sentences that are no lists") {
  check({
      {"Kaiku-hanke (ESR 2016). Toiminta on jatkunut edelleen monessa kunnassa.",
       "Kaiku-hanke (ESR 2016) | prose: Toiminta on jatkunut edelleen monessa kunnassa."},
      {"Palvelu on minun -hanke (ESR 2015–2017)", "Palvelu on minun -hanke (ESR 2015–2017)"},
  });
}

TEST_CASE("split: sentences end at a full stop, not at an abbreviation's or a number's") {
  const auto sentences = [](std::string line) {
    LineOfParties sample(std::move(line));
    return split_sentences(sample.tokens()).size();
  };
  CHECK(sentences("Kaiku-hanke. Silta-hanke") == 2);
  CHECK(sentences("Kaiku-hanke.") == 1);
  CHECK(sentences("A. Alku -hanke") == 1);
  CHECK(sentences("3. Askel -hanke") == 1);
  CHECK(sentences("Kaiku (ks. Opas. Toinen)") == 1);
  CHECK(sentences("Porras ry. Silta-hanke") == 2);
  CHECK(sentences("kaiku.Silta") == 1);
  CHECK(sentences("") == 0);
}

TEST_CASE("split: a head is tied by a hyphen") {
  const auto head = [](std::string line) {
    LineOfParties sample(std::move(line));
    const Tokens& tokens = sample.tokens();
    TiedHead found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tied_head(tokens, 0, i, found)) return std::string(tokens.text(found.dash, found.head));
    }
    return std::string("none");
  };
  CHECK(head("Kaiku-hanke") == "-hanke");
  CHECK(head("Hyvinvoinnin tilat -hankkeessa") == "-hankkeessa");
  CHECK(head("Arvokas -ohjelma") == "-ohjelma");
  CHECK(head("Kaiku -kehittämishanke") == "-kehittämishanke");
  CHECK(head("Kaiku -hallituksen kärkihanke") == "-hallituksen kärkihanke");
  CHECK(head("Kaiku – hanke") == "none");
  CHECK(head("Kaiku hanke") == "none");
  CHECK(head("Hard Luck -nettikahvila") == "none");
}

TEST_CASE("split: odd lines are cut without harm") {
  for (const char* line : {",",
                           ",,,,",
                           "ja",
                           "ja ja ja",
                           "& &",
                           "( ja )",
                           "-hanke",
                           "- - -",
                           "A -",
                           ", A",
                           "/ /",
                           "::",
                           "A: ;",
                           ") ja (",
                           "osatoteuttaja",
                           "osatoteuttajat,",
                           "osahanke",
                           "ks.",
                           "-hankkeet ja",
                           "A- ja",
                           "( ( (",
                           "A (2016 ja",
                           "A, B (C, D (E",
                           "kokeilut: ",
                           "., .,",
                           "\"",
                           "ESR",
                           "vuosina"}) {
    CAPTURE(line);
    (void)dump(line);
  }
}
