// What profiles of users can say: how entries begin, groups, details, tables, fields.
#include "pipeline/own_profile.hpp"

#include "catch.hpp"

using palaset::test::OwnRun;

TEST_CASE("own profile: labels below titles") {
  const OwnRun run(
      "[fields]\nbudget = 'money'\n[labels]\n'Rahoittaja' = 'funder'\n'Kesto' = 'period'\n'Budjetti' = "
      "'budget'\n",
      "Oma talo -hanke (OT)\nRahoittaja: ESR\nKesto: 2016–2018\nBudjetti: 5 000 €\n\nKevät\nRahoittaja: "
      "Pohjan Säätiö\n");
  CHECK(run.records ==
        "Oma talo -hanke (OT) {Oma talo; OT; ESR 2016/2018} budget=500000 c[5 000 €]\n"
        "Kevät {Kevät; Pohjan Säätiö -}\n");
  CHECK(run.diagnostics.empty());
}

TEST_CASE("own profile: a line that begins an entry, with several groups, that goes on where it may") {
  const std::string rule =
      "[fields]\ninfo = 'text'\n[[line]]\nid = 'p'\nsummary = 's'\nrole = 'entry'\n"
      "pattern = '- (?<name>[^(]+) \\((?<funder>[^)]+)\\): (?<info>.+)'\n";
  const OwnRun run(rule, "Hankkeet\n- Silta (ESR): käsi\n  kädessä\n\nmuuta\n- Tori (STEA): kauppa\n");
  CHECK(run.records ==
        "Silta {Silta; ESR -} info=käsi kädessä[käsi\n  kädessä]\nTori {Tori; STEA -} info=kauppa[kauppa]\n");
}

TEST_CASE("own profile: groups by level, and a group's value is not the place of an entry's") {
  const std::string rules =
      "[fields]\narea = 'text'\n[labels]\n'Kesto' = 'period'\n"
      "[[line]]\nid = 'g'\nsummary = 's'\nrole = 'group'\nfield = 'area'\npattern = '# (?<value>.+)'\n"
      "[[line]]\nid = 'f'\nsummary = 's'\nrole = 'group'\nlevel = 2\nfield = 'funder'\npattern = '## "
      "(?<value>.+)'\n";
  const OwnRun run(rules, "# Etelä\n## ESR\nSilta\nKesto: 2016\n# Länsi\nTori\nKesto: 2017\n");
  CHECK(run.records == "Silta {Silta; ESR 2016} area=Etelä[Etelä]\nTori {Tori; - 2017} area=Länsi[Länsi]\n");
}

TEST_CASE("own profile: a list below its label has an item a line") {
  const std::string rules =
      "[labels]\n'Osatoteuttajat' = 'implementers'\n[[line]]\nid = 'p'\nsummary = 's'\nrole = "
      "'entry'\npattern = '\\* (?<name>.+)'\n";
  const OwnRun run(rules, "* Silta\nOsatoteuttajat\nMikkelin kaupunki\nAmmattiopisto Lampi\n");
  CHECK(run.records == "Silta {Silta; Mikkelin kaupunki; Ammattiopisto Lampi}\n");
}

TEST_CASE("own profile: paragraphs, and details in them") {
  const std::string rules =
      "unit = 'paragraph'\n"
      "[[line]]\nid = 'p'\nsummary = 's'\nrole = 'entry'\npattern = '(?<name>[^(]+?) -hanke "
      "\\((?<period>[^)]+)\\) .*'\n"
      "[[line]]\nid = 'd'\nsummary = 's'\nrole = 'detail'\npattern = 'rahoitti (?<funder>[^.,]+)'\n";
  const OwnRun run(rules, "Alku.\n\nSilta\n-hanke (2016–2018)\nauttoi. Sen rahoitti\nSTEA.\n");
  CHECK(run.records == "Silta {Silta; STEA 2016/2018}\n");
}

TEST_CASE("own profile: rows of a table, cells that are empty or quoted") {
  const std::string rules =
      "[fields]\ngrant = 'money'\n"
      "[[column]]\nid = 'a'\nheadings = ['Hakija']\nfield = 'implementers'\nfill-down = true\n"
      "[[column]]\nid = 'n'\nheadings = ['Hanke']\nfield = 'name'\n"
      "[[column]]\nid = 'g'\nheadings = ['Avustus']\nfield = 'grant'\n";
  const OwnRun tabs(rules, "Hanke\tHakija\tAvustus\nSilta\tOma ry\t5 €\nTori\t\t7 €\n");
  CHECK(tabs.records == "Silta {Silta; Oma ry} grant=500 c[5 €]\nTori {Tori; Oma ry} grant=700 c[7 €]\n");
  const OwnRun csv(rules, "Hakija;Hanke;Avustus\nOma ry;\"Nimi \"\"Valo\"\"; jatkuu\";\n;;5 €\n");
  CHECK(csv.records == "Nimi \"Valo\"; jatkuu {Nimi \"Valo\"; jatkuu; Oma ry}\n");
  const OwnRun first_empty(rules, "Hakija\tHanke\n\tSilta\n");
  CHECK(first_empty.records == "Silta {Silta}\n");
}

TEST_CASE("own profile: what cannot be read as its type is said, and so is a second value") {
  const OwnRun run("[fields]\nid = 'business-id'\n[labels]\n'Tunnus' = 'id'\n'Kesto' = 'period'\n",
                   "Silta\nTunnus: 0112038-8\nTunnus: 0112038-9\nKesto: pian\n\nTori\nTunnus: ei ole\n");
  CHECK(run.records == "Silta {Silta} id=0112038-8[0112038-8]\nTori {Tori} id=?[ei ole]\n");
  CHECK(run.diagnostics ==
        "identifier.check-digit:2 field.repeated:3 field.unreadable:4 field.unreadable:7 ");
}

TEST_CASE("own profile: a period may run from one date to another") {
  const OwnRun run("[labels]\n'Kesto' = 'period'\n", "Silta\nKesto: alkaa 1.3.2019 ja päättyy 28.2.2022\n");
  CHECK(run.records == "Silta {Silta; - 2019-03-01/2022-02-28}\n");
}

TEST_CASE("own profile: who carries a project out is its implementer") {
  const OwnRun run("[labels]\n'Toteuttaja' = 'developers'\n", "Silta\nToteuttaja: Oulun kaupunki\n");
  CHECK(run.records == "Silta {Silta; Oulun kaupunki}\n");
}
