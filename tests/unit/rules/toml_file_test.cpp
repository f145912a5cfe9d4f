#include "rules/toml_file.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

std::string dump(Position at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string dump(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& p : problems) out += dump(p.at) + " " + p.message + "\n";
  return out;
}

/// Where byte `offset` of the string under "a" stands.
std::string inside(std::string_view toml, std::size_t offset) {
  TomlFile file("a.toml", toml);
  REQUIRE(file.problems().empty());
  const auto text = file.root()->text("a");
  REQUIRE(text);
  return dump(file.inside(text->at, offset));
}

}  // namespace

TEST_CASE("toml file: values and their places") {
  const std::string toml =
      "a = 'yksi'\n"
      "flag = true\n"
      "many = [\n  'ä', \"kaksi\",\n]\n"
      "[table]\n"
      "b = \"x\"\n"
      "[[rows]]\nc = '1'\n"
      "[[rows]]\nc = '2'\n";
  TomlFile file("a.toml", toml);
  const auto root = file.root();
  REQUIRE(root);
  CHECK(root->text("a")->value == "yksi");
  CHECK(dump(root->text("a")->at) == "1:5");
  CHECK(root->flag("flag", false));
  CHECK(root->flag("none", true));
  const auto many = root->texts("many");
  REQUIRE(many.size() == 2);
  CHECK(many[0].value == "ä");
  CHECK(dump(many[0].at) == "4:3");
  CHECK(many[1].value == "kaksi");
  CHECK(dump(many[1].at) == "4:8");
  CHECK(root->table("table")->text("b")->value == "x");
  CHECK(dump(root->table("table")->at()) == "6:1");
  const auto rows = root->tables("rows");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].text("c")->value == "2");
  CHECK(root->has("rows"));
  CHECK_FALSE(root->has("row"));
  std::string keys;
  for (const Text& key : root->keys()) keys += key.value + "@" + dump(key.at) + " ";
  CHECK(keys.find("flag@2:1 ") != std::string::npos);
  CHECK(file.problems().empty());
}

TEST_CASE("toml file: what is absent is empty, and a problem only where it is required") {
  TomlFile file("a.toml", "[t]\n");
  const Table t = *file.root()->table("t");
  CHECK_FALSE(t.text("a"));
  CHECK(t.texts("a").empty());
  CHECK(t.tables("a").empty());
  CHECK_FALSE(t.table("a"));
  CHECK(file.problems().empty());
  CHECK_FALSE(t.text("a", true));
  CHECK(dump(file.problems()) == "1:1 expected the key 'a' in this table\n");
}

TEST_CASE("toml file: a value of another type is a problem at its place") {
  TomlFile file("a.toml", "a = 1\nb = 'x'\nd = [1]\ne = 3.5\nf = 'yes'\n");
  const Table root = *file.root();
  CHECK_FALSE(root.text("a"));
  CHECK(root.texts("b").empty());
  CHECK_FALSE(root.table("b"));
  CHECK(root.tables("b").empty());
  CHECK(root.tables("d").empty());
  CHECK_FALSE(root.flag("f", false));
  std::string said;
  for (const Problem& p : file.problems()) {
    said += dump(p.at) + p.message.substr(p.message.find(", saw ")) + "\n";
    CHECK(p.message.find(": expected ") == 3);
  }
  CHECK(said ==
        "1:5, saw an integer\n"
        "2:5, saw a string\n"
        "2:5, saw a string\n"
        "2:5, saw a string\n"
        "3:6, saw an integer\n"
        "5:5, saw a string\n");
}

TEST_CASE("toml file: unknown keys are named, with what was meant") {
  TomlFile file("a.toml", "pattern = 'x'\npatern = 'x'\nzzzzzz = 1\n");
  file.root()->allow({"pattern", "summary"});
  CHECK(dump(file.problems()) ==
        "2:1 unknown key 'patern'; expected one of pattern, summary; did you mean 'pattern'?\n"
        "3:1 unknown key 'zzzzzz'; expected one of pattern, summary\n");
}

TEST_CASE("toml file: a syntax error is one problem, and there is no root") {
  for (const std::string toml : {"a = \n", "a = 'x\n", "[t\n", "a = 1\na = 2\n", "a = \"\xE4\"\n"}) {
    CAPTURE(toml);
    TomlFile file("a.toml", toml);
    CHECK_FALSE(file.root());
    REQUIRE(file.problems().size() == 1);
    CHECK(file.problems()[0].message.find("syntax: ") == 0);
    CHECK(file.problems()[0].file == "a.toml");
  }
}

TEST_CASE("toml file: the line at fault is shown with a caret, short and without control characters") {
  const auto excerpt = [](std::string_view toml, Position at) {
    TomlFile file("a.toml", toml);
    file.problem(at, "it");
    return file.problems().front().excerpt;
  };
  CHECK(excerpt("a = 'ää x'\n", {1, 9}) == "  a = 'ää x'\n          ^");
  CHECK(excerpt("a = 1\r\nb = 2\r\n", {2, 1}) == "  b = 2\n  ^");
  CHECK(excerpt("a\t= 1\n", {1, 3}) == "  a = 1\n    ^");
  CHECK(excerpt("", {1, 1}) == "  \n  ^");
  const std::string line = "a = '" + std::string(500, 'x') + "!" + std::string(500, 'y') + "'";
  const std::string shown = excerpt(line, {1, 506});
  CHECK(shown.size() < 250);
  const std::size_t second = shown.find('\n');
  CHECK(shown[shown.find('^') - second - 1] == '!');
  CHECK(Problem{"a.toml", {3, 4}, "expected it", "  x\n  ^"}.text() == "a.toml:3:4: expected it\n  x\n  ^");
}

TEST_CASE("toml file: places inside of strings") {
  struct Row {
    std::string_view toml;
    std::size_t offset;
    std::string_view at;
  };
  const std::vector<Row> rows = {
      // literal: as it stands
      {"a = 'xyz'\n", 0, "1:6"},
      {"a = 'xyz'\n", 2, "1:8"},
      {"a = 'xyz'\n", 3, "1:9"},
      {"a = 'a\\nb'\n", 3, "1:9"},
      {"b = 1\na = 'ääx'\n", 4, "2:8"},  // offsets are bytes, columns characters
      {"\xEF\xBB\xBF"
       "a = 'xyz'\n",
       1, "1:7"},
      // basic: an escape is one character
      {"a = \"xyz\"\n", 1, "1:7"},
      {"a = \"\\\\h+x\"\n", 3, "1:10"},
      {"a = \"\\t\\\"x\"\n", 2, "1:10"},
      {"a = \"\\u0041x\"\n", 1, "1:12"},
      {"a = \"\\U00000041x\"\n", 1, "1:16"},
      // over several lines
      {"a = '''xyz'''\n", 1, "1:9"},
      {"a = '''\nxyz\nb'''\n", 0, "2:1"},
      {"a = '''\nxyz\nb'''\n", 2, "2:3"},
      {"a = '''\nxyz\nb'''\n", 4, "3:1"},
      {"a = \"\"\"\n\\tx\ny\"\"\"\n", 1, "2:3"},
      {"a = \"\"\"\n\\tx\ny\"\"\"\n", 3, "3:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.toml, row.offset);
    CHECK(inside(row.toml, row.offset) == row.at);
  }
}

TEST_CASE("nearest: the word that was meant, if any") {
  const std::vector<std::string_view> words = {"pattern", "summary", "near-misses", "id"};
  CHECK(nearest("patern", words) == "pattern");
  CHECK(nearest("near_misses", words) == "near-misses");
  CHECK(nearest("summary", words) == "summary");
  CHECK(nearest("developers", words).empty());
  CHECK(nearest("x", {}).empty());
}
