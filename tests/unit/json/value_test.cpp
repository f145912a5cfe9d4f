#include "json/value.hpp"

#include <catch2/catch.hpp>

using namespace palaset;

namespace {

json::Value read_ok(std::string_view text) {
  std::size_t at = 0;
  auto read = json::read(text, at);
  REQUIRE(std::holds_alternative<json::Value>(read));
  return std::get<json::Value>(read);
}

std::string fault_of(std::string_view text) {
  std::size_t at = 0;
  auto read = json::read(text, at);
  REQUIRE(std::holds_alternative<json::Fault>(read));
  const auto& fault = std::get<json::Fault>(read);
  return std::to_string(fault.at) + ": " + fault.message;
}

}  // namespace

TEST_CASE("values of JSON know their bytes") {
  const auto value = read_ok(R"( {"a": [1, -2.5e1, "ä\n\u00e4"], "b": {"c": null, "d": true}} )");
  CHECK(value.span == Span{1, 62});
  const json::Value& list = *value.find("a");
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[0].integer);
  CHECK(list.items[0].span == Span{8, 9});
  CHECK_FALSE(list.items[1].integer);
  CHECK(list.items[1].number == -25.0);
  CHECK(list.items[2].text == "ä\nä");
  CHECK(value.find("b")->find("d")->truth);
  CHECK(value.find("b")->find("c")->kind == json::Kind::null);
  CHECK(value.find("x") == nullptr);
}

TEST_CASE("offsets in a string of JSON lead back through its escapes") {
  const std::string_view literal = R"("aä\u00e4\ud83d\ude00\n!")";
  const auto value = read_ok(literal);
  CHECK(value.text == "aää😀\n!");
  CHECK(json::inside(literal, 100, 0, 1) == Span{101, 102});
  CHECK(json::inside(literal, 100, 1, 3) == Span{102, 104});   // ä
  CHECK(json::inside(literal, 100, 3, 5) == Span{104, 110});   // its escape
  CHECK(json::inside(literal, 100, 5, 9) == Span{110, 122});   // two that are one
  CHECK(json::inside(literal, 100, 9, 11) == Span{122, 125});  // to the end
}

TEST_CASE("what is no JSON says where and what was expected") {
  CHECK(fault_of("{\"a\": 1,}") == "8: expected a key in quotation marks");
  CHECK(fault_of("[1 2]") == "3: expected a comma or ]");
  CHECK(fault_of("{\"a\" 1}") == "5: expected a colon behind the key");
  CHECK(fault_of("\"a\nb\"") == "0: expected a closing quotation mark on this line for the one here");
  CHECK(fault_of("\"\\x\"") == "1: expected an escape of JSON such as \\n behind the backslash");
  CHECK(fault_of("") == "0: expected a value, saw the end");
  CHECK(fault_of("nul") == "0: expected a value such as null");
  CHECK(fault_of(std::string(100, '[')) == "64: expected less nesting than 64 levels");
}
