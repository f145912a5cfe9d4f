#include "check/schema_checker.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include <nlohmann/json.hpp>

#include "emit/schema/schema.hpp"

using namespace palaset;

namespace {

constexpr std::string_view schema = R"({"$defs": {
  "entry": {"allOf": [{"$ref": "#/$defs/base"}], "required": ["n"],
            "properties": {"n": {"type": "integer", "minimum": 1}}, "unevaluatedProperties": false},
  "base": {"type": "object", "required": ["type"],
           "properties": {"type": {"const": "x"}, "span": {"type": "array", "prefixItems": [{"type": "integer"}],
                          "items": false}, "id": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/id"}]}}},
  "id": {"type": "object", "required": ["p"], "properties": {"p": {"type": "string", "pattern": "^[a-z]+$"}}}
}})";

std::vector<std::string> faults(std::string_view text) {
  std::size_t at = 0;
  auto read = json::read(text, at);
  check::SchemaChecker checker(schema);
  std::vector<std::string> out;
  for (const auto& f : checker.check(std::get<json::Value>(read), "entry"))
    out.push_back(std::string(text.substr(f.span.begin, f.span.size())) + ": " + f.message);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what the schema asks for is accepted") {
  CHECK(faults(R"({"type": "x", "n": 1})").empty());
  CHECK(faults(R"({"type": "x", "n": 2, "span": [3], "id": null})").empty());
  CHECK(faults(R"({"type": "x", "n": 2, "id": {"p": "abc"}})").empty());
}

TEST_CASE("faults name the value that is wrong") {
  CHECK(faults(R"({"type": "y", "n": 0})") ==
        Texts{"\"y\": expected \"x\", saw \"y\"", "0: expected at least 1, saw 0"});
  CHECK(faults(R"({"type": "x"})") == Texts{"{: expected the key \"n\", saw none"});
  CHECK(faults(R"({"type": "x", "n": 1.5})") == Texts{"1.5: expected integer, saw a value of type number"});
  CHECK(faults(R"({"type": "x", "n": 1, "m": 2})") ==
        Texts{"\"m\": expected a key of the record model, saw \"m\""});
  CHECK(faults(R"({"type": "x", "n": 1, "span": [1, 2]})") == Texts{"[1, 2]: expected 1 items, saw 2"});
  CHECK(faults(R"({"type": "x", "n": 1, "id": {"p": "A1"}})") ==
        Texts{"\"A1\": expected a text like ^[a-z]+$, saw \"A1\""});
}

TEST_CASE("the schema of the record model uses no word that the checker does not know") {
  const std::set<std::string> known{"$schema",
                                    "$id",
                                    "$ref",
                                    "$defs",
                                    "title",
                                    "description",
                                    "examples",
                                    "type",
                                    "const",
                                    "enum",
                                    "minLength",
                                    "pattern",
                                    "minimum",
                                    "required",
                                    "items",
                                    "minItems",
                                    "allOf",
                                    "anyOf",
                                    "oneOf",
                                    "properties",
                                    "prefixItems",
                                    "additionalProperties",
                                    "unevaluatedProperties"};
  const std::function<void(const nlohmann::json&)> walk = [&](const nlohmann::json& value) {
    if (!value.is_object()) return;
    for (const auto& [key, inner] : value.items()) {
      CAPTURE(key);
      CHECK(known.count(key) == 1);
      if (key == "properties" || key == "$defs") {
        for (const auto& [name, one] : inner.items()) walk(one);
      } else if (inner.is_array() && key != "enum" && key != "examples") {
        for (const auto& one : inner) walk(one);
      } else {
        walk(inner);
      }
    }
  };
  walk(nlohmann::json::parse(emit::document_schema()));
}
