#include "interpret/name_begin.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

/// The name that ends before "|", seen from there.
std::string of_words(std::string text) {
  const std::size_t bar = text.find('|');
  REQUIRE(bar != std::string::npos);
  LineOfParties line(text.erase(bar, 1));
  const Tokens& tokens = line.tokens();
  std::size_t end = 0;
  while (end < tokens.size() && tokens[end].end <= bar) ++end;
  const auto begin = NameBegin(tokens, line.context()).of_words(end, 0);
  if (!begin) return "";
  CHECK(*begin < end);
  return std::string(tokens.text(*begin, end - 1));
}

/// The organisation whose last word stands before "|".
std::string of_organization(std::string text) {
  const std::size_t bar = text.find('|');
  REQUIRE(bar != std::string::npos);
  LineOfParties line(text.erase(bar, 1));
  const Tokens& tokens = line.tokens();
  std::size_t end = 0;
  while (end < tokens.size() && tokens[end].end <= bar) ++end;
  REQUIRE(end > 0);
  return std::string(tokens.text(NameBegin(tokens, line.context()).of_organization(end - 1, 0), end - 1));
}

struct Row {
  std::string text;
  std::string_view name;
};

}  // namespace

TEST_CASE("name begin: at the capital, not a word earlier") {
  const std::vector<Row> rows = {
      {"kuultiin Askel edellä| -hankkeesta", "Askel edellä"},
      {"Askel edellä| -hanke", "Askel edellä"},
      {"kuultiin Uusi Askel| -hankkeesta", "Uusi Askel"},
      {"kuultiin Sote-silta| -hankkeesta", "Sote-silta"},
      {"kuultiin, Askel edellä| -hanke", "Askel edellä"},
      {"Kuultiin: askel edellä| -hanke", ""},
      {"kuultiin. Askel edellä| -hanke", "Askel edellä"},
      {"kuultiin ”askel edellä”| -hanke", "”askel edellä”"},
      {"kuultiin askel edellä| -hanke", ""},
      {"edellä| -hanke", ""},
      {"Oulun kaupungin Askel edellä| -hanke", "Oulun kaupungin Askel edellä"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(of_words(row.text) == row.name);
  }
}

TEST_CASE("name begin: it looks back so far and no further") {
  std::string text = "Askel ";
  for (int i = 0; i < 30; ++i) text += "sana ";
  CHECK(of_words(text + "loppu| -hanke").empty());
}

TEST_CASE("name begin: of organisations") {
  const std::vector<Row> rows = {
      {"kertoi Kaiku ry|", "Kaiku ry"},          {"kertoi Suomen Kaiku ry|", "Suomen Kaiku ry"},
      {"kertoi Kaiku ja Polku ry|", "Polku ry"}, {"kertoi Lahden kaupunki|", "Lahden kaupunki"},
      {"kertoi kaupunki|", "kaupunki"},          {"Sari Kotila Kaiku Oy|", "Kaiku Oy"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(of_organization(row.text) == row.name);
  }
}

TEST_CASE("name begin: where sentences start") {
  LineOfParties line("Kokous alkoi. Maija: ”Hyvä” (Oma) tie");
  const NameBegin begin(line.tokens(), line.context());
  std::string starts;
  for (std::size_t i = 0; i < line.tokens().size(); ++i) {
    if (line.tokens().is(i, TokenKind::word) && begin.starts_sentence(i))
      starts += std::string(line.tokens().text(i)) + " ";
  }
  CHECK(starts == "Kokous Maija Hyvä Oma ");
}

TEST_CASE("name begin: listed verbs make a sentence") {
  LineOfParties line("hanke on alkanut");
  const NameBegin begin(line.tokens(), line.context());
  CHECK_FALSE(begin.is_verb(0));
  CHECK(begin.is_verb(1));
}

TEST_CASE("double quotation marks") {
  for (const char* sign : {"\"", "”", "“", "„", "»", "«"}) CHECK(is_double_quote(sign));
  for (const char* sign : {"", "'", "’", "a", "\"\""}) CHECK_FALSE(is_double_quote(sign));
}
