#include "interpret/name_begin.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

/// A line, and the token that "|" stands behind.
class MarkedLine {
 public:
  explicit MarkedLine(std::string text) : bar_(text.find('|')), line_(text.erase(checked(bar_), 1)) {
    while (end_ < tokens().size() && tokens()[end_].end <= bar_) ++end_;
  }

  [[nodiscard]] const Tokens& tokens() { return line_.tokens(); }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] NameBegin name_begin() { return {tokens(), line_.context()}; }

 private:
  static std::size_t checked(std::size_t bar) {
    REQUIRE(bar != std::string::npos);
    return bar;
  }

  std::size_t bar_;
  LineOfParties line_;
  std::size_t end_ = 0;
};

/// The name that ends before "|", seen from there.
std::string of_words(std::string text) {
  MarkedLine line(std::move(text));
  const auto begin = line.name_begin().of_words(line.end(), 0);
  if (!begin) return "";
  CHECK(*begin < line.end());
  return std::string(line.tokens().text(*begin, line.end() - 1));
}

/// The organisation whose last word stands before "|".
std::string of_organization(std::string text) {
  MarkedLine line(std::move(text));
  REQUIRE(line.end() > 0);
  const std::size_t last = line.end() - 1;
  return std::string(line.tokens().text(line.name_begin().of_organization(last, 0), last));
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
