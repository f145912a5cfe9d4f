#include "regex/prefix.hpp"

#include "catch.hpp"

using namespace palaset::regex;

TEST_CASE("prefix: how much of a text a pattern takes, and how far it could go on") {
  const auto label = PrefixPattern::compile("kehittäj\\w*:");
  REQUIRE(label);
  CHECK_FALSE(label->taken("Kehittäjä Kaiku"));
  CHECK(label->reach("Kehittäj Kaiku") == std::string_view("Kehittäj").size());
  CHECK(label->reach("Kuka") == 1);
  CHECK(label->reach("") == 0);
  CHECK(label->taken("Kehittäjat: x") == std::string_view("Kehittäjat:").size());
  CHECK_FALSE(PrefixPattern::compile("("));
}
