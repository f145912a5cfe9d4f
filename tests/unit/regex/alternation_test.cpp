#include "regex/alternation.hpp"

#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

using namespace palaset::regex;

namespace {

Alternation made(std::vector<std::string> members) {
  auto a = Alternation::make(std::move(members));
  REQUIRE(std::holds_alternative<Alternation>(a));
  return std::move(std::get<Alternation>(a));
}

std::string dump(const Alternation::Found& found, std::string_view line) {
  if (found.outcome == Outcome::limit) return "limit";
  if (found.outcome == Outcome::no_match) return "no";
  const std::string value(line.substr(found.value.begin, found.value.end - found.value.begin));
  return std::to_string(found.member) + (found.value.set ? "=" + value : "");
}

}  // namespace

TEST_CASE("alternation: the first member that takes the whole line wins") {
  const Alternation a = made({"Kehittäjä:(?<value>.*)", "Keh.*", "x|y", "(b)(?<value>c)?", ".*:(?<value>.)"});
  struct Row {
    std::string_view line, found;
  };
  const std::vector<Row> rows = {
      {"Kehittäjä: A", "0= A"}, {"Kehittäjät: A", "1"}, {"y", "2"}, {"xy", "no"},   {"b", "3"}, {"bc", "3=c"},
      {"KEHITTÄJÄ:", "0="},     {"a:b", "4=b"},         {"", "no"}, {"a:bc", "no"},
  };
  Scratch scratch;
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(dump(a.find(row.line, scratch), row.line) == row.found);
  }
}

TEST_CASE("alternation: members are told apart from one another") {
  // flags, alternatives and comments of one do not reach the next
  const Alternation a = made({"a|b", "(?-i)C", "(?x) d  e # and so on\n", "f g"});
  Scratch scratch;
  for (const auto& [line, found] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"b", "0"}, {"C", "1"}, {"c", "no"}, {"DE", "2"}, {"F G", "3"}}) {
    CAPTURE(line);
    CHECK(dump(a.find(line, scratch), line) == found);
  }
}

TEST_CASE("alternation: one member alone") {
  const Alternation a = made({".*", "x(?<value>y)"});
  Scratch scratch;
  CHECK(dump(a.find("xy", scratch), "xy") == "0");
  CHECK(dump(a.try_member(1, "xy", scratch), "xy") == "1=y");
  CHECK(dump(a.try_member(1, "x", scratch), "x") == "no");
  CHECK(dump(a.try_member(0, "", scratch), "") == "0");
}

TEST_CASE("alternation: a member that reaches the limit is found by trying each") {
  const Alternation a = made({"Tekijä:.*", "(\\w+ ?)+[0-9]", "aaa.*"});
  const std::string line(60, 'a');
  Scratch scratch;
  CHECK(dump(a.find(line, scratch), line) == "limit");
  CHECK(dump(a.try_member(0, line, scratch), line) == "no");
  CHECK(dump(a.try_member(1, line, scratch), line) == "limit");
  CHECK(dump(a.try_member(2, line, scratch), line) == "2");
}

TEST_CASE("alternation: without members nothing matches") {
  Scratch scratch;
  CHECK(made({}).find("", scratch).outcome == Outcome::no_match);
}

TEST_CASE("alternation: a broken member is an error of the whole") {
  CHECK(std::holds_alternative<CompileError>(Alternation::make({"a", "b("})));
  CHECK(std::holds_alternative<CompileError>(Alternation::make({"[", "a"})));
}

TEST_CASE("alternation: any number of threads may ask for a member first") {
  const Alternation a = made({"x", "(?<value>\\d+) kuntaa"});
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& mine : found) {
    threads.emplace_back([&] {
      Scratch scratch;
      mine = dump(a.try_member(1, "12 kuntaa", scratch), "12 kuntaa");
    });
  }
  for (std::thread& t : threads) t.join();
  CHECK(found == std::vector<std::string>(4, "1=12"));
}

TEST_CASE("alternation: restored with its bytes, or compiled anew without") {
  const std::vector<std::string> members = {"Kehittäjä:(?<value>.*)", "x|y"};
  for (const std::string& code :
       {made(members).serialize(), std::string("no bytes of PCRE2's"), std::string()}) {
    const Alternation a = Alternation::restore(members, code);
    Scratch scratch;
    CHECK(dump(a.find("kehittäjä:A", scratch), "kehittäjä:A") == "0=A");
    CHECK(dump(a.find("y", scratch), "y") == "1");
    CHECK(dump(a.try_member(1, "x", scratch), "x") == "1");
    CHECK_FALSE(a.serialize().empty());
  }
}
