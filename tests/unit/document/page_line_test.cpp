#include "document/page_line.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::document;

namespace {

/// Lines as "text begin-end", behind it what is not nothing: >indent, +blank lines, "columns", "page".
std::string dump(std::string_view text) {
  std::string out;
  for (const PageLine& l : read_page_lines(text)) {
    out += (out.empty() ? "" : " | ") + std::string(text.substr(l.piece.begin, l.piece.end - l.piece.begin)) +
           " " + std::to_string(l.piece.begin) + "-" + std::to_string(l.piece.end);
    if (l.indent > 0) out += " >" + std::to_string(l.indent);
    if (l.blanks > 0) out += " +" + std::to_string(l.blanks);
    if (l.columns) out += " columns";
    if (l.page_break) out += " page";
    CHECK(l.part == PagePart::text);
  }
  return out;
}

}  // namespace

TEST_CASE("page lines: where they stand, how far in, below how many blank ones") {
  struct Row {
    std::string_view text, lines;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"\n \t\n", ""},
      {"\f\f\n\f", ""},
      {"a", "a 0-1"},
      {"a\nb\n", "a 0-1 | b 2-3"},
      {"  a \n b\t\n", "a 2-3 >2 | b 6-7 >1"},
      {"a\n\n \nb", "a 0-1 | b 5-6 +2"},
      {"\n\na", "a 2-3 +2"},
      {"\ta", "a 1-2 >8"},
      {"   \ta", "a 4-5 >8"},
      {"\t a", "a 2-3 >9"},
      {"ä\n  ö", "ä 0-2 | ö 5-7 >2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.lines);
  }
}

TEST_CASE("page lines: form feeds and many blank lines end a page") {
  struct Row {
    std::string_view text, lines;
  };
  const std::vector<Row> rows = {
      {"a\n\fb", "a 0-1 | b 3-4 page"},
      {"a\f\nb", "a 0-1 | b 3-4 page"},
      {"a\n\f\nb", "a 0-1 | b 4-5 +1 page"},
      {"a\n  \f  b", "a 0-1 | b 7-8 >2 page"},  // the page begins at its own margin
      {"\fa", "a 1-2 page"},
      {"a\n\n\n\nb", "a 0-1 | b 5-6 +3"},
      {"a\n\n\n\n\nb", "a 0-1 | b 6-7 +4 page"},
      {"a\n\fb\nc", "a 0-1 | b 3-4 page | c 5-6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.lines);
  }
}

TEST_CASE("page lines: a wide gap behind the first words makes columns") {
  struct Row {
    std::string_view text, lines;
  };
  const std::vector<Row> rows = {
      {"Paikka   Teams", "Paikka   Teams 0-14 columns"},
      {"Paikka\tTeams", "Paikka\tTeams 0-12 columns"},
      {"Paikka  Teams", "Paikka  Teams 0-13"},
      {"\u2022   Teams", "\u2022   Teams 0-11"},  // behind a bullet
      {"1.\tTeams", "1.\tTeams 0-8"},
      {"Paikka   ", "Paikka 0-6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.lines);
  }
}

TEST_CASE("page lines: the width counts code points, not bytes") {
  const auto lines = read_page_lines("  Äänestys\n" + std::string(100'000, 'a') + "\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].width == 8);
  CHECK(lines[1].width == 100'000);
}
