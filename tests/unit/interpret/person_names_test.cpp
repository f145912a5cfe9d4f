#include "interpret/person_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

struct Names {
  LineOfParties line{""};
  PersonNames names{test::builtin_words(), line.morphology()};

  [[nodiscard]] std::string given(std::string_view word) const { return names.given_name(word).value_or(""); }
  [[nodiscard]] std::string surname(std::string_view word) const { return names.surname(word).value_or(""); }
};

struct Row {
  std::string_view word, base;
};

}  // namespace

TEST_CASE("person names: first names in any case") {
  const Names n;
  const std::vector<Row> rows = {
      {"Maija", "Maija"},   {"Maijan", "Maija"},    {"Maijalle", "Maija"},          {"Maijaa", "Maija"},
      {"Maijaan", "Maija"}, {"Pekan", "Pekka"},     {"Jarkolta", "Jarkko"},         {"Antin", "Antti"},
      {"Matille", "Matti"}, {"Hilkalle", "Hilkka"}, {"Maija-Liisa", "Maija-Liisa"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(n.given(row.word) == row.base);
  }
}

TEST_CASE("person names: words that are no first name") {
  const Names n;
  for (const char* word :
       {"", "M", "Ma", "maija", "MAIJA", "Hanke", "Kokous", "Maija2", "-", "Maija-", "-Maija", "Kela"}) {
    CAPTURE(word);
    CHECK(n.given(word).empty());
  }
}

TEST_CASE("person names: what was learned is known") {
  Names n;
  CHECK(n.given("Xiongan").empty());
  CHECK(n.surname("Mallille").empty());
  n.names.learn("Xionga Malli");
  n.names.learn("R. Virtanen");
  n.names.learn("");
  CHECK(n.given("Xiongan") == "Xionga");
  CHECK(n.surname("Malli") == "Malli");
  CHECK(n.surname("Mallille") == "Malli");
  CHECK(n.surname("Virtasen") == "Virtanen");
  CHECK(n.surname("Virtaselta") == "Virtanen");
  CHECK(n.given("R.").empty());
  n.names.learn("Ruonala Maija");
  CHECK(n.surname("Ruonalalle") == "Ruonala");
}

TEST_CASE("person names: some are common words too, until they are learned") {
  Names n;
  CHECK(n.names.is_ambiguous("Helmi"));
  CHECK(n.names.is_ambiguous("Toivo"));
  CHECK_FALSE(n.names.is_ambiguous("Maija"));
  n.names.learn("Helmi Malli");
  CHECK_FALSE(n.names.is_ambiguous("Helmi"));
}

TEST_CASE("person names: surnames behind a first name") {
  Names n;
  n.names.learn("Maija Malli");
  const std::vector<Row> rows = {
      {"Malli", "Malli"},
      {"Mallin", "Malli"},
      {"Virtanen", "Virtanen"},
      {"Virtasen", "Virtanen"},
      {"Laineelta", "Lainee"},  // takes a dictionary
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(n.names.surname_base(row.word) == row.base);
  }
}

TEST_CASE("person names: full names") {
  const Names n;
  for (const char* text : {"Maija Malli", "Maija-Liisa Malli-Virtanen", "M. Malli", "Maija M. Malli",
                           "Maija von Malli", "Xionga Malli", "Maija Liisa Malli", "  Maija   Malli "}) {
    CAPTURE(text);
    CHECK(n.names.is_full_name(text));
  }
  for (const char* text :
       {"", "Maija", "maija malli", "Maija malli", "Maija Malli ry", "Lahden kaupunki", "Maija M.",
        "Oma Hanke", "Maija 2", "Aa Bb Cc Dd Ee", "MAIJA MALLI", "von Malli"}) {
    CAPTURE(text);
    CHECK_FALSE(n.names.is_full_name(text));
  }
  CHECK(n.names.is_known_full_name("Maija Malli"));
  CHECK(n.names.is_known_full_name("M. Malli"));
  CHECK(n.names.is_known_full_name("Malli Maija"));
  CHECK_FALSE(n.names.is_known_full_name("Malli Esimerkki Maija"));
  CHECK_FALSE(n.names.is_known_full_name("Xionga Malli"));
  CHECK_FALSE(n.names.is_known_full_name("Maijan Malli"));
  CHECK_FALSE(n.names.is_known_full_name(""));
}

TEST_CASE("person names: candidates for a nominative, the word itself first") {
  const auto holds = [](std::string_view word, std::string_view base) {
    const auto all = nominative_candidates(word);
    REQUIRE_FALSE(all.empty());
    CHECK(all.front() == word);
    CHECK(std::count(all.begin(), all.end(), std::string(base)) == 1);
  };
  holds("Mishaan", "Misha");
  holds("Jarkolta", "Jarkko");
  holds("Pekan", "Pekka");
  holds("Sadun", "Satu");
  holds("Antonin", "Anton");
  holds("Virtaselle", "Virtanen");
  holds("Virtaseen", "Virtanen");
  holds("Väinöltä", "Väinö");
  CHECK(nominative_candidates("").empty());
  CHECK(nominative_candidates("n").empty());
  CHECK(nominative_candidates(std::string(100'000, 'a')).size() < 20);
}
