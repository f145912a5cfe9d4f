#include "document/line.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::document;

namespace {

/// Lines with their places; "¶" before one that a blank line comes before.
std::string dump(std::string_view text) {
  LineReader reader(text);
  std::string out;
  for (Line line; reader.next(line);) {
    out += (out.empty() ? "" : " | ") + std::string(line.blank_before ? "¶" : "") +
           std::string(text.substr(line.begin, line.end - line.begin)) + " " + std::to_string(line.begin) +
           "-" + std::to_string(line.end);
  }
  Line none;
  CHECK_FALSE(reader.next(none));
  return out;
}

}  // namespace

TEST_CASE("lines: trimmed, blank ones remembered by the next") {
  struct Row {
    std::string_view text, lines;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"\n \n\t\n", ""},
      {"a", "¶a 0-1"},
      {"a\n", "¶a 0-1"},
      {"a\nb", "¶a 0-1 | b 2-3"},
      {"a\n\nb", "¶a 0-1 | ¶b 3-4"},
      {"a\n \t\nb", "¶a 0-1 | ¶b 5-6"},
      {"\n\na", "¶a 2-3"},
      {"  ä ö \t\n b", "¶ä ö 2-7 | b 11-12"},
      {"a\n\fb", "¶a 0-1 | ¶b 3-4"},  // a page break
      {"a\n\f\nb", "¶a 0-1 | ¶b 4-5"},
      {"a\f\nb", "¶a 0-1 | b 3-4"},
      {"a \v\nb", "¶a 0-1 | b 4-5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.lines);
  }
}

TEST_CASE("folded text has single blanks between words and no other white space") {
  for (const std::string_view text : {"", "a", "Kehittäjä: Oulun kaupunki ja muita hyviä kumppaneita"})
    CHECK(is_folded(text));
  const std::string words = "yksi kaksi kolme neljä viisi kuusi";
  for (std::size_t i = 0; i <= words.size(); ++i) {
    for (const std::string_view put : {"\n", "\t", "  ", "\f"}) {
      std::string text = words;
      text.insert(i, put);
      CAPTURE(text);
      CHECK_FALSE(is_folded(text));
    }
  }
  CHECK_FALSE(is_folded(" a"));
  CHECK_FALSE(is_folded("a "));
  CHECK(is_folded("a!b\x01 c"));  // a control character that is no white space
}
