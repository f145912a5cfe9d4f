#include "interpret/base_forms.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/groups.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

std::string list(std::string_view text) {
  std::string out;
  for (const std::string_view item : split_list(text, test::builtin_words().lexicon)) {
    out += (out.empty() ? "" : " | ") + std::string(item);
  }
  return out;
}

}  // namespace

TEST_CASE("base form: places and organisations, by the last word") {
  LineOfParties line("");
  struct Row {
    std::string_view name, base;
  };
  const std::vector<Row> rows = {
      {"Turun", "Turku"},
      {"Turku", "Turku"},
      {"Espoon", "Espoo"},
      {"Etelä-Savon", "Etelä-Savo"},
      {"Vantaan kaupungin", "Vantaan kaupunki"},
      {"Vantaan kaupunki", "Vantaan kaupunki"},
      {"Pirkanmaan hyvinvointialueen", "Pirkanmaan hyvinvointialue"},
      {"Polkusäätiön", "Polkusäätiö"},
      {"Solaris lomat ry:n", "Solaris lomat ry"},
      {"THL:n", "THL"},
      {"  Vantaan   kaupungin, ", "Vantaan kaupunki"},
      {"Mielenterveysseura", "Mielenterveysseura"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(base_form(row.name, line.context()) == row.base);
  }
}

TEST_CASE("place of a locative: in or at a place, and only that") {
  LineOfParties line("");
  struct Row {
    std::string_view word, place;
  };
  const std::vector<Row> rows = {
      {"Varkaudessa", "Varkaus"},
      {"Turussa", "Turku"},
      {"Raumalla", "Rauma"},
      {"Tampereella", "Tampere"},
      {"Etelä-Savossa", "Etelä-Savo"},
      {"Turun", ""},
      {"Turku", ""},
      {"Turusta", ""},
      {"turussa", ""},
      {"Mallissa", ""},
      {"ssa", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(place_of_locative(row.word, line.context()).value_or("") == row.place);
  }
}

TEST_CASE("split list: at commas, semicolons and conjunctions") {
  CHECK(list("") == "");
  CHECK(list("Espoo") == "Espoo");
  CHECK(list("Espoo, Kauniainen") == "Espoo | Kauniainen");
  CHECK(list("Rauman, Salon ja Turun") == "Rauman | Salon | Turun");
  CHECK(list("A; B & C sekä D") == "A | B | C | D");
  CHECK(list("Opetus- ja kulttuuriministeriö") == "Opetus- ja kulttuuriministeriö");
  CHECK(list(" , A ,, B. ") == "A | B");
  CHECK(list("A&B") == "A&B");
  CHECK(list("jako ja") == "jako ja");
}

TEST_CASE("folded and trimmed text") {
  CHECK(folded("") == "");
  CHECK(folded("  a \n\t b  ") == "a b");
  CHECK(trimmed(" ,;. a b. ;") == "a b");
  CHECK(trimmed(".,;").empty());
}

TEST_CASE("abbreviation: at most seven letters, with a capital or digit behind the first") {
  for (const char* word : {"VamO", "OK", "3X10D", "ESR", "KokeNet", "ELO2", "ITU"}) {
    CAPTURE(word);
    CHECK(is_abbreviation(word));
  }
  for (const char* word : {"", "A", "Otto", "HomeBase", "hanke", "OK-hanke", "A B", "(OK)"}) {
    CAPTURE(word);
    CHECK_FALSE(is_abbreviation(word));
  }
}
