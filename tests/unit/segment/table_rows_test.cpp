// Rows to cells: separators, quotation marks, empty cells.
#include "segment/table_rows.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset;

namespace {

/// Cells between "|", pieces of one between "/".
std::string cells(std::string_view text, std::string_view separator) {
  std::string out;
  for (const auto& cell : segment::cells_of(text, {0, text.size()}, separator)) {
    if (!out.empty()) out += "|";
    std::string pieces;
    for (const auto& p : cell)
      pieces += (pieces.empty() ? "" : "/") + std::string(text.substr(p.begin, p.end - p.begin));
    out += pieces.empty() ? "-" : pieces;
  }
  return out;
}

}  // namespace

TEST_CASE("cells: by each separator") {
  CHECK(cells("a\tb\t\tc", "\t") == "a|b|-|c");
  CHECK(cells("\tb", "\t") == "-|b");
  CHECK(cells("| a | b |", "|") == "a|b");
  CHECK(cells("a ; b;", ";") == "a|b|-");
  CHECK(cells("Oma talo   ESR  2016", "  ") == "Oma talo|ESR|2016");
}

TEST_CASE("cells: in quotation marks") {
  CHECK(cells(R"("a;b";c)", ";") == "a;b|c");
  CHECK(cells("\"a\nb\";c", ";") == "a/b|c");
  CHECK(cells(R"("nimi ""Valo""";c)", ";") == R"(nimi "/Valo"|c)");
  CHECK(cells(R"("auki;c)", ";") == R"("auki|c)");
  CHECK(cells(R"("Koti" ja muu;c)", ";") == R"("Koti" ja muu|c)");
}
