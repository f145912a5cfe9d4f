#include "explain/elements.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset::explain;

namespace {

/// The parts of a pattern with what they are: "{list:a}", "value .*~" for a gap in a named group, "(?x)!".
std::string dump(std::string_view pattern) {
  std::string out;
  for (const Branch& b : branches_of(pattern)) {
    if (!out.empty()) out += " || ";
    for (std::size_t i = 0; i < b.elements.size(); ++i) {
      const Element& e = b.elements[i];
      out += (i > 0 ? " , " : "") + std::string(e.in_value ? "value " : "") +
             std::string(pattern.substr(e.begin, e.end - e.begin)) + (e.gap ? "~" : "") +
             (e.option ? "!" : "") + std::string(e.open, ')');
    }
  }
  return out;
}

}  // namespace

TEST_CASE("elements: a pattern falls into the parts that a person reads") {
  struct Row {
    std::string_view pattern, parts;
  };
  const Row rows[] = {
      {"(?:{list:similar})(?&colon)(?<value>.*)", "{list:similar}) , (?&colon) , value .*~)"},
      {"Rahoittaja\\h*:\\h+", "Rahoittaja , \\h* , : , \\h+"},
      {"(?:a|b)+c?", "(?:a|b)+ , c?"},
      {"(?x) ab | [|(]\\| # a | comment\n c", "(?x)! , ab || [|(] , \\| , c"},
      {"(?<value>(?&upper).*(?:x|y))", "value (?&upper)) , value .*~) , value (?:x|y))"},
      {"\\p{L}{2,3}\\.[^)\\]]*+", "\\p{L}{2,3} , \\. , [^)\\]]*+"},
      {"ä(?=b)(?-i:[A-Z])", "ä , (?=b) , (?-i:[A-Z])"},
  };
  for (const Row& r : rows) CHECK(dump(r.pattern) == r.parts);
}

TEST_CASE("elements: alternatives of a part, and the repetition behind it") {
  CHECK(alternatives_of("(?:a|(b|c)|[|])?").size() == 3);
  CHECK(alternatives_of("a\\|b") == std::vector<std::string_view>{"a\\|b"});
  CHECK(repetition_of("(?:a|b){2,}+") == "{2,}+");
  CHECK(repetition_of("a+").empty());
  CHECK(core_of("(?<value>(?:a))?") == "a");
}

TEST_CASE("elements: what does not compile gives some parts and no fault") {
  for (const std::string_view pattern : {"(", "[", "\\", "a{", "(?<x", ")", "{list:", "(?:a", "*"})
    CHECK_NOTHROW(branches_of(pattern));
}
