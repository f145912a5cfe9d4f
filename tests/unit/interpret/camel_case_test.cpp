#include "interpret/camel_case.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/known_words.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;

TEST_CASE("camel case: a capital behind a small letter makes a name") {
  test::LineOfParties line("");
  struct Row {
    std::string_view word, name;
  };
  const std::vector<Row> rows = {
      {"VamosSampo", "VamosSampo"}, {"OmaPolku", "OmaPolku"},       {"LUOmaVA", "LUOmaVA"},
      {"TaitoTutka", "TaitoTutka"}, {"DigiKaveri2", "DigiKaveri2"}, {"KierroLab:n", "KierroLab"},
      {"ÄlyÖljy", "ÄlyÖljy"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(camel_case_name(row.word, line.morphology()).value_or("") == row.name);
  }
}

TEST_CASE("camel case: other words are none") {
  test::LineOfParties line("");
  for (const char* word : {"", "A", "AbC", "Sampo", "SAMPO", "sampo", "vamosSampo", "Oma-Polku", "OmaPolku!",
                           "ESRn", ":n", "2Sampo"}) {
    CAPTURE(word);
    CHECK_FALSE(camel_case_name(word, line.morphology()));
  }
}
