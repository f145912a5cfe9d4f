#include "rules/expand.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "regex/pattern.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

const Lexicon& lexicon() {
  static const Lexicon made = [] {
    Lexicon l;
    for (const char* form : {"hanke", "hankkeen", "hankkeet"}) {
      l.add(form, {WordClass::project_head, morphology::Case::unknown, false, l.add_lemma("hanke")});
    }
    for (const char* funder : {"ESR", "ESR+", "EAKR"}) {
      l.add(funder, {WordClass::funder, morphology::Case::unknown, false, l.add_lemma(funder)});
    }
    l.freeze();
    return l;
  }();
  return made;
}

const Lists& lists() {
  static const Lists made = {
      {"label", {"Kehittäjä", "Kehittäjät", "mallin luoja", "a.b"}},
      {"empty", {}},
  };
  return made;
}

Expansion expanded(std::string_view pattern) {
  static const NamedPatterns named = {
      {"year", "(?:19|20)\\d\\d"},
      {"range", "(?&year)[-–](?&year)"},
      {"funding", "{words:funder} (?&range)"},
      {"broken", "a(?&none)"},
      {"self", "x(?&self)"},
      {"ping", "(?&pong)"},
      {"pong", "(?&ping)"},
  };
  return Expander(lists(), lexicon(), named).run(pattern);
}

bool matches(std::string_view pattern, std::string_view line) {
  const auto made = regex::Pattern::compile(expanded(pattern).text);
  regex::Scratch scratch;
  return std::holds_alternative<regex::Pattern>(made) &&
         std::get<regex::Pattern>(made).match(line, scratch) == regex::Outcome::match;
}

}  // namespace

TEST_CASE("expand: a pattern without references stays as it is") {
  for (const std::string pattern :
       {"", "a(b|c)", "x{2,3}", "{", "{list", "{list:", "{lemma:hanke", "(?&", "(?&year", "\\{list:label}",
        "\\(?&year)", "a\\", "{other:label}", "ä\\\\"}) {
    CAPTURE(pattern);
    const Expansion e = expanded(pattern);
    CHECK(e.text == pattern);
    CHECK(e.problem.empty());
    REQUIRE(e.source_offset.size() == pattern.size() + 1);
    for (std::size_t i = 0; i <= pattern.size(); ++i) CHECK(e.source_offset[i] == i);
  }
}

TEST_CASE("expand: references stand for words, forms and patterns") {
  struct Row {
    std::string_view pattern, line;
    bool matches;
  };
  const std::vector<Row> rows = {
      {"{list:label}", "Kehittäjä", true},
      {"{list:label}", "KEHITTÄJÄT", true},
      {"{list:label}", "mallin   luoja", true},  // any number of blanks
      {"{list:label}", "a.b", true},
      {"{list:label}", "axb", false},  // no meaning in a pattern
      {"{list:label}", "Kehittäj", false},
      {"{list:label}:.*", "Kehittäjä: A", true},
      {"(?x) {list:label} \\h a", "mallin luoja a", true},
      {"X-{lemma:hanke}", "X-hankkeen", true},
      {"X-{lemma:hanke}", "X-hankkeiden", false},
      {"{words:funder}", "esr+", true},
      {"{words:funder}s", "ESRs", true},
      {"{words:project-head}", "hanke", true},
      {"(?&year)", "2019", true},
      {"(?&year)", "2119", false},
      {"(?&year)?x", "x", true},  // holds together
      {"(?&funding)", "ESR+ 2016–2019", true},
      {"\\\\{list:label}", "\\Kehittäjä", true},  // an escaped backslash escapes nothing more
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.line);
    CHECK(expanded(row.pattern).problem.empty());
    CHECK(matches(row.pattern, row.line) == row.matches);
  }
}

TEST_CASE("expand: what begins alike is tried once") {
  const std::string text = expanded("{list:label}").text;
  CHECK(text.find('k') == text.rfind('k'));  // of "kehittäjä" and "kehittäjät"
  CHECK(expanded("{list:label}{list:label}").text == text + text);
}

TEST_CASE("expand: every byte knows where it was written") {
  const std::string pattern = "ä{lemma:hanke}b(?&year)";
  const Expansion e = expanded(pattern);
  REQUIRE(e.source_offset.size() == e.text.size() + 1);
  CHECK(e.source_offset.back() == pattern.size());
  const std::size_t b = e.text.find(")b(") + 1;
  CHECK(e.source_offset[0] == 0);
  CHECK(e.source_offset[1] == 1);
  for (std::size_t i = 2; i < b; ++i) CHECK(e.source_offset[i] == 2);  // the reference
  CHECK(e.source_offset[b] == pattern.find('b'));
  for (std::size_t i = b + 1; i < e.text.size(); ++i) CHECK(e.source_offset[i] == pattern.find("(?&"));
}

TEST_CASE("expand: what cannot be put in is a problem with a place, the first of them") {
  struct Row {
    std::string_view pattern, problem;
    std::size_t offset;
  };
  const std::vector<Row> rows = {
      {"{list:none}", "{list:none}", 0},
      {"ä {list:empty}", "{list:empty}", 3},
      {"{list:label}{lemma:talo}", "{lemma:talo}", 12},
      {"{words:funderr}", "{words:funderr}", 0},
      {"(?&none)", "(?&none)", 0},
      {"a{list:none}(?&none)", "{list:none}", 1},
      {"xx(?&broken)", "(?&none)", 2},
      {"(?&self)", "recursive", 0},
      {"a(?&ping)", "recursive", 1},
      {"{list:}", "{list:}", 0},
      {"(?&)", "(?&)", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    const Expansion e = expanded(row.pattern);
    CHECK(e.problem.find(row.problem) != std::string::npos);
    CHECK(e.problem_offset == row.offset);
    CHECK(e.source_offset.size() == e.text.size() + 1);
  }
}

TEST_CASE("expand: an expander gives the same whenever it is asked") {
  const NamedPatterns none;
  Expander expander(lists(), lexicon(), none);
  const std::string first = expander.run("{list:label}|{lemma:hanke}").text;
  CHECK(expander.run("{lemma:hanke}").text.size() < first.size());
  CHECK(expander.run("{list:label}|{lemma:hanke}").text == first);
  CHECK_FALSE(expander.run("{list:none}").problem.empty());
  CHECK_FALSE(expander.run("{list:none}").problem.empty());
}
