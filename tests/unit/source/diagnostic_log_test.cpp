#include "source/diagnostic_log.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset;
using namespace palaset::source;

namespace {

std::string dump(std::vector<Diagnostic> diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += std::string(d.code) + " " + d.message + " [" + std::to_string(d.span.begin) + "," +
           std::to_string(d.span.end) + ") " + std::to_string(d.at.line) + ":" + std::to_string(d.at.column) +
           "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("line counter: line and column of an offset, columns in code points") {
  struct Row {
    std::string_view bytes;
    std::size_t offset, line, column;
  };
  const std::vector<Row> rows = {
      {"", 0, 1, 1},
      {"abc", 2, 1, 3},
      {"abc", 3, 1, 4},   // the end
      {"abc", 99, 1, 4},  // beyond it
      {"a\nb", 1, 1, 2},  // a line's end belongs to it
      {"a\nb", 2, 2, 1},
      {"a\r\nb", 2, 1, 3},
      {"a\r\nb", 3, 2, 1},
      {"a\rb", 2, 2, 1},
      {"\n\n\r\r\n\nx", 6, 6, 1},
      {"a\r\rb\nc", 3, 3, 1},
      {"a\r\rb\nc", 5, 4, 1},
      {"äö€\U0001F600x", 11, 1, 5},
      {"ä\näx", 5, 2, 2},
      {"\xEF\xBB\xBFx", 3, 1, 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes, row.offset);
    CHECK(LineCounter(row.bytes).at(row.offset) == Position{row.line, row.column});
    LineCounter step_by_step(row.bytes);
    for (std::size_t i = 0; i < row.offset; ++i) (void)step_by_step.at(i);
    CHECK(step_by_step.at(row.offset) == Position{row.line, row.column});
  }
}

TEST_CASE("diagnostics come in order of place, with lines and columns") {
  DiagnosticLog log("ensin\nsitten\n", 10);
  log.add("b", Severity::info, "second", {8, 9}, "rule.b");
  log.add("a", Severity::error, "first", {1, 2}, "");
  log.add("c", Severity::warning, "also second", {8, 12}, "");
  CHECK(log.size() == 3);
  const auto taken = log.take();
  CHECK(dump(taken) ==
        "a first [1,2) 1:2\n"
        "b second [8,9) 2:3\n"
        "c also second [8,12) 2:3\n");
  CHECK(taken[0].severity == Severity::error);
  CHECK(taken[1].rule == "rule.b");
  CHECK(taken[2].rule.empty());
}

TEST_CASE("diagnostics over the limit are counted in one more") {
  DiagnosticLog log("abcdef", 2);
  for (std::size_t i = 0; i < 5; ++i) log.add("x", Severity::info, "saw it", {i, i + 1}, "");
  CHECK(log.size() == 5);
  CHECK(dump(log.take()) ==
        "x saw it [0,1) 1:1\n"
        "x saw it [1,2) 1:2\n"
        "diagnostics.limit 3 more diagnostics are not listed [1,2) 1:2\n");
}

TEST_CASE("diagnostics up to the limit are all listed, and nothing is said where nothing was") {
  DiagnosticLog full("ab", 2);
  full.add("x", Severity::info, "", {0, 1}, "");
  full.add("y", Severity::info, "", {1, 2}, "");
  CHECK(full.take().size() == 2);
  CHECK(DiagnosticLog("ab", 2).take().empty());
}
