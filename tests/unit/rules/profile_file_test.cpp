// Profiles as the compiler reads them; tests/bad-rules has whole files and the messages for people.
#include "rules/rule_book.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

std::string dump(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& p : problems) {
    out += std::to_string(p.at.line) + ":" + std::to_string(p.at.column) + " " + p.message + "\n";
  }
  return out;
}

std::vector<RuleSet::File> file(std::string toml, bool builtin = false) {
  return {{"own.toml", std::move(toml), builtin}};
}

const std::string head = "palaset = 1\n[profile]\nid = 'own'\nsummary = 's'\n";  // 4 lines

/// A rule of 6 lines, and what else is given.
std::string rule(std::string_view pattern, std::string_view more = "") {
  return "[[line]]\nid = 'a'\nsummary = 's'\nrole = 'field'\nfield = 'developers'\npattern = " +
         std::string(pattern) + "\n" + std::string(more);
}

std::string problems(const std::string& toml, bool builtin = false) {
  return dump(compile(file(toml, builtin), Examples::check_all).problems);
}

}  // namespace

TEST_CASE("profile: read and compiled") {
  const Compiled compiled = compile(file(head + rule("'Tekijä:(?<value>.*)'") + R"(
[[line]]
id = "b"
summary = "Contacts"
role = "section"
section = "contacts"
pattern = 'Lisätietoja'
[[line]]
id = "c"
summary = "Bare"
role = "bare"
field = "related"
in-sections = true
pattern = '.* ry'
)"),
                                    Examples::check_all);
  CHECK(dump(compiled.problems) == "");
  REQUIRE(compiled.book);
  const Profile* p = compiled.book->profile("own");
  REQUIRE(p != nullptr);
  CHECK(compiled.book->profile("other") == nullptr);
  CHECK(p->summary == "s");
  CHECK(p->file == "own.toml");
  REQUIRE(p->lines.size() == 3);
  CHECK(p->lines[0].id == "own.a");
  CHECK(p->lines[0].role == Role::field);
  CHECK(p->lines[0].field == Field::developers);
  CHECK(p->lines[1].section == Section::contacts);
  CHECK(p->lines[2].field == Field::related);
  CHECK(p->lines[2].in_sections);
  CHECK(p->class_rules == std::vector<std::size_t>{0, 1});
  CHECK(p->bare_rules == std::vector<std::size_t>{2});
  regex::Scratch scratch;
  CHECK(p->classes->find("TEKIJÄ: A", scratch).outcome == regex::Outcome::match);
  CHECK(p->bare->find("A ry", scratch).outcome == regex::Outcome::match);
  REQUIRE(compiled.book->infos.size() == 3);
  CHECK(compiled.book->infos[0].id == "own.a");
  CHECK(compiled.book->infos[0].origin == "own.toml");
  CHECK(compiled.book->infos[0].pattern == "Tekijä:(?<value>.*)");
}

TEST_CASE("profile: what is wrong is said with its place") {
  const std::string long_word(60, 'a');
  struct Row {
    std::string toml;
    std::string_view place, about;
  };
  const std::vector<Row> rows = {
      {head, "2:1", "[[line]]"},
      {"[profile]\nid = 'a'\nsummary = 's'\n" + rule("'x'"), "1:1", "palaset = 1"},
      {head + rule("'x'") + "[other]\n", "11:2", "unknown key 'other'"},
      {head + "x = 1\n" + rule("'x'"), "5:1", "unknown key 'x'"},
      {head + rule("'x'") + rule("'y'"), "11:1", "'own.a'"},
      {head + rule("'x'", "colour = 1"), "11:1", "unknown key 'colour'"},
      {head + "[[line]]\nid = 'a'\n", "5:1", "'pattern'"},
      {head + "[[line]]\nid = 'a'\nsummary = 's'\nrole = 'title'\npattern = 'x'\n", "8:8", "saw 'title'"},
      {head + "[[line]]\nid = 'a'\nsummary = 's'\nrole = 'bare'\npattern = 'x'\n", "5:1", "'field'"},
      {head + "[[line]]\nid = 'a'\nsummary = 's'\nrole = 'section'\nsection = 'x'\npattern = 'x'\n", "9:11",
       "saw 'x'"},
      // patterns, with the place in the file
      {head + rule("'ab(c'"), "10:16", "own.a: does not compile: "},
      {head + rule("\"\\\\h+(c\""), "10:18", "own.a: does not compile: "},
      {head + rule("'''\nab\nc)'''"), "12:2", "own.a: does not compile: "},
      {head + "[patterns]\nlead = 'ä['\n" + rule("'x'"), "6:11", "pattern 'lead': "},
      {head + "[patterns]\n'1a' = 'x'\n" + rule("'x'"), "6:1", "'1a'"},
      {head + rule("'a{list:none}'"), "10:13", "{list:none}"},
      {head + rule("'a(?&none)'"), "10:13", "(?&none)"},
      {head + rule("'(a)\\2'"), "10:15", "own.a: expected no back reference or recursion"},
      // examples
      {head + rule("'x'", "examples = ['y']"), "11:13", "expected a match, saw none"},
      {head + rule("'(?<value>.)x'", "examples = [{line = 'yx', value = 'z'}]"), "11:21", "saw 'y'"},
      {head + rule("'x'", "near-misses = ['w', 'X']"), "11:21", "near miss: expected no match"},
      {head + rule("'(\\w+ ?)+[0-9]'", "examples = ['" + long_word + "']"), "11:13",
       "match limit was reached in own.a"},
      {head + rule("'x.*'") +
           "[[line]]\nid = 'b'\nsummary = 's'\nrole = 'furniture'\npattern = 'xy'\nexamples = ['xy']\n",
       "16:13", "own.b: example: expected this rule, saw own.a"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.toml);
    const std::string said = problems(row.toml);
    CAPTURE(said);
    const std::size_t line = ("\n" + said).find("\n" + std::string(row.place));
    REQUIRE(line != std::string::npos);
    CHECK(said.substr(line).find(row.about) != std::string::npos);
  }
}

TEST_CASE("profile: one fault hides no other, and no other file's") {
  std::vector<RuleSet::File> files = file(head + rule("'a('", "examples = ['x']\ncolour = 1"));
  files.push_back({"broken.toml", "a = \n", false});
  files.push_back({"words.toml", "palaset = 1\n[words]\nx = []\n", false});
  const auto found = compile(files, Examples::check_all).problems;
  std::string places;
  for (const Problem& p : found) places += p.file + ":" + std::to_string(p.at.line) + " ";
  CHECK(places.find("own.toml:10 ") != std::string::npos);
  CHECK(places.find("own.toml:12 ") != std::string::npos);
  CHECK(places.find("broken.toml:") != std::string::npos);
  CHECK(places.find("words.toml:3 ") != std::string::npos);
}

TEST_CASE("profile: words and lists of every file serve the patterns of any") {
  std::vector<RuleSet::File> files =
      file(head + rule("'(?:{list:label}|{words:legal-form})'", "examples = ['Tekijä', 'Luoja', 'ry']"));
  files.push_back(
      {"b.toml", "palaset = 1\n[lists]\nlabel = ['tekijä']\n[words]\nlegal-form = ['ry']\n", false});
  files.push_back({"c.toml", "palaset = 1\n[lists]\nlabel = ['luoja']\n", false});
  CHECK(dump(compile(files, Examples::check_all).problems) == "");
}

TEST_CASE("profile: two of one name are a problem of the second") {
  std::vector<RuleSet::File> files = file(head + rule("'x'"));
  files.push_back({"second.toml", head + rule("'y'"), false});
  const auto found = compile(files, Examples::check_all).problems;
  REQUIRE(found.size() == 1);
  CHECK(found[0].file == "second.toml");
  CHECK(found[0].message.find("'own'") != std::string::npos);
  CHECK(found[0].at == Position{2, 1});
}

TEST_CASE("profile: a built-in rule must have an example and a near miss, and may be left unchecked") {
  const std::string bare = head + rule("'x'", "examples = ['x']");
  CHECK(problems(bare).empty());
  CHECK(problems(bare, true).find("own.a: expected at least one example and one near miss") !=
        std::string::npos);
  CHECK(problems(head + rule("'x'", "examples = ['x']\nnear-misses = ['y']"), true).empty());
  const std::string failing = head + rule("'x'", "examples = ['y']\nnear-misses = ['x']");
  CHECK(compile(file(failing, true), Examples::skip_builtin).problems.empty());
  CHECK(compile(file(failing, false), Examples::skip_builtin).problems.size() == 2);
}
