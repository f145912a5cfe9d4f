#include "regex/pattern.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::regex;

namespace {

Pattern compiled(std::string_view text) {
  auto made = Pattern::compile(text);
  REQUIRE(std::holds_alternative<Pattern>(made));
  return std::move(std::get<Pattern>(made));
}

/// "match" and the captures that are set, or what else came of it.
std::string dump(std::string_view pattern, std::string_view subject) {
  static Scratch scratch;
  const Pattern p = compiled(pattern);
  const Outcome outcome = p.match(subject, scratch);
  if (outcome != Outcome::match) return outcome == Outcome::limit ? "limit" : "no";
  std::string out = "yes";
  for (std::uint32_t g = 1; g <= p.group_count(); ++g) {
    const Capture c = scratch.capture(g);
    out += c.set ? " " + std::to_string(g) + "=" + std::string(subject.substr(c.begin, c.end - c.begin)) : "";
  }
  return out;
}

}  // namespace

TEST_CASE("pattern: matches whole lines, without regard to case, by characters") {
  struct Row {
    std::string_view pattern, subject, result;
  };
  const std::vector<Row> rows = {
      {"hanke", "hanke", "yes"},
      {"hanke", "Hanke", "yes"},
      {"hanke", "hankkeet", "no"},
      {"hanke", " hanke", "no"},
      {"hanke", "hanke\n", "no"},
      {"a|ab|abc", "abc", "yes"},  // anchored at its end: goes on to what takes all
      {"KEHITTÄJÄ", "kehittäjä", "yes"},
      {"t.ht", "täht", "yes"},  // one character, not two bytes
      {"a.b", "a\nb", "yes"},
      {"(?-i:[A-Z])x", "ax", "no"},
      {"(?-i:[A-Z])x", "AX", "yes"},
      {"", "", "yes"},
      {"", "a", "no"},
      {"\\p{L}+", "Äiti", "yes"},
      // groups
      {"(a)|(b)", "b", "yes 2=b"},
      {"(?<label>\\w+):(?<value>.*)", "Hanke: Ilo", "yes 1=Hanke 2= Ilo"},
      {"(a)?b()", "b", "yes 2="},
      {"(?:(?<v>a)x|(?<v>b)y)", "by", "yes 2=b"},  // one name twice
      {"(ä+)(ö*)", "äää", "yes 1=äää 2="},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.subject);
    CHECK(dump(row.pattern, row.subject) == row.result);
  }
}

TEST_CASE("pattern: captures are offsets into the subject") {
  Scratch scratch;
  CHECK(compiled("ä(ö+)(x)?").match("äöö", scratch) == Outcome::match);
  CHECK(scratch.capture(0).end == 6);
  CHECK(scratch.capture(1).begin == 2);
  CHECK(scratch.capture(1).end == 6);
  CHECK_FALSE(scratch.capture(2).set);
  CHECK_FALSE(scratch.capture(99).set);
  CHECK(compiled("b").match("a", scratch) == Outcome::no_match);
  CHECK_FALSE(scratch.capture(0).set);
}

TEST_CASE("pattern: groups by name") {
  const Pattern p = compiled("(?<value>a)(b)(?:(?<other>c)|(?<other>d))");
  CHECK(p.group_count() == 4);
  std::string names;
  for (const Group& g : p.groups()) names += g.name + std::to_string(g.number) + " ";
  CHECK(names == "other3 other4 value1 ");
}

TEST_CASE("pattern: an error has a place and words") {
  struct Row {
    std::string_view pattern;
    std::size_t offset;
  };
  const std::vector<Row> rows = {
      {"(a", 2}, {"a)", 1}, {"ab[c-", 5}, {"*a", 0}, {"a(?<1>b)", 4}, {"ä(", 3}, {"\\C", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    const auto made = Pattern::compile(row.pattern);
    REQUIRE(std::holds_alternative<CompileError>(made));
    CHECK(std::get<CompileError>(made).offset == row.offset);
    CHECK_FALSE(std::get<CompileError>(made).message.empty());
  }
}

TEST_CASE("pattern: as many groups as a match has room for, and no more") {
  std::string pattern;
  for (int i = 0; i < 511; ++i) pattern += "(a)";
  CHECK(compiled(pattern).group_count() == 511);
  CHECK(std::holds_alternative<CompileError>(Pattern::compile(pattern + "(a)")));
}

TEST_CASE("pattern: one that doubles its work with every letter is given up") {
  const std::string pattern = "(\\w+ ?)+[0-9]";
  CHECK(dump(pattern, "Silmu 7") == "yes 1=Silmu ");
  CHECK(dump(pattern, "Silmu") == "no");
  CHECK(dump(pattern, std::string(60, 'a')) == "limit");
  CHECK(dump(pattern, "Silmu 7") == "yes 1=Silmu ");  // and the scratch is as good as before
}

TEST_CASE("pattern: a long subject without a limit, a deep one with one") {
  CHECK(dump(".*ä", std::string(100'000, 'x') + "ä") == "yes");
  const std::string deep(1'000'000, '(');
  CHECK(dump("(\\((?1)*\\))", deep) != "yes");  // no crash
}

TEST_CASE("pattern: what is escaped means itself") {
  for (const std::string_view word :
       {"hanke", "A+", "(a|b)", "[x]{2}", "a.b*c?", "^$\\", "a-b # c", "ESR+", "ä\"ö'/:;,<>=!&%@~`"}) {
    CAPTURE(word);
    CHECK(dump(escape(word), word) == "yes");
    CHECK(dump("[" + escape("-") + "]" + escape(word), "-" + std::string(word)) == "yes");
    CHECK(dump(escape(word) + escape("+"), word) == "no");
  }
  CHECK(dump("(?x)" + escape("a#b") + " # what follows is a comment", "a#b") == "yes");
}

TEST_CASE("pattern: the same answers before and after machine code is made") {
  auto p = Pattern::compile("(?<value>a+)b|(x+x+)+y");
  REQUIRE(std::holds_alternative<Pattern>(p));
  const Pattern& pattern = std::get<Pattern>(p);
  Scratch scratch;
  const std::string hard(30, 'x');
  for (int i = 0; i < 1000; ++i) {
    REQUIRE(pattern.match("aab", scratch) == Outcome::match);
    CHECK(scratch.capture(1).end == 2);
    CHECK(pattern.match("aa", scratch) == Outcome::no_match);
    CHECK(pattern.match("", scratch) == Outcome::no_match);
    if (i % 100 == 0) CHECK(pattern.match(hard, scratch) == Outcome::limit);
  }
}

TEST_CASE("pattern: from bytes that it was made into") {
  auto p = Pattern::compile("Kehittäjä:\\h*(?<value>\\p{Lu}.*)(*MARK:7)");
  REQUIRE(std::holds_alternative<Pattern>(p));
  const std::string bytes = std::get<Pattern>(p).serialize();
  const auto restored = Pattern::restore(bytes);
  REQUIRE(restored);
  Scratch scratch;
  CHECK(restored->match("kehittäjä: Äly", scratch) == Outcome::match);
  CHECK(scratch.mark() == 7);
  CHECK(restored->match("kehittäjä: äly", scratch) == Outcome::no_match);
  REQUIRE(restored->groups().size() == 1);
  CHECK(restored->groups().front().name == "value");
  CHECK_FALSE(Pattern::restore(""));
  std::string other = bytes;
  other[4] ^= 1;  // made by another version
  CHECK_FALSE(Pattern::restore(other));
}

TEST_CASE("pattern: a document has so many dear matches where they are metered") {
  const auto compiled = Pattern::compile("(?:a+)+[bc]");
  const auto& pattern = std::get<Pattern>(compiled);
  const std::string dear(12, 'a');  // some ten thousand steps
  Scratch scratch;
  scratch.meter(true);
  for (std::size_t i = 0; i < dear_matches; ++i) REQUIRE(pattern.match(dear, scratch) == Outcome::no_match);
  CHECK_FALSE(scratch.is_spent());
  CHECK(pattern.match(dear, scratch) == Outcome::limit);
  CHECK(scratch.is_spent());
  CHECK(pattern.match("aab", scratch) == Outcome::match);  // cheap ones go on
  scratch.meter(true);
  CHECK(pattern.match(dear, scratch) == Outcome::no_match);
}
