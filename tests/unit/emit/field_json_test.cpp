// Fields that a profile defines: the writer's JSON, and the same through nlohmann/json.
#include "emit/field_json.hpp"

#include <palaset/json.hpp>
#include <palaset/writer.hpp>

#include "catch.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using nlohmann::json;

namespace {

Document with_fields() {
  Document document = test::small_document();
  document.records.resize(1);
  Party party;
  party.kind = PartyKind::organization;
  party.name = "Oma ry";
  document.records[0].fields = {
      {"budget", false, {{Money{123450, "EUR"}, {1, 2}, "own.budget"}}},
      {"sum", false, {{Money{500, ""}, {2, 3}, "own.sum"}}},
      {"work", false, {{Quantity{"12.5", "htv"}, {3, 4}, "own.work"}}},
      {"code",
       true,
       {{Identifier{"project-code", "S20548"}, {4, 5}, "own.code"}, {std::string("x"), {5, 6}, "own.code"}}},
      {"partners", true, {{party, {6, 7}, "own.partners"}}},
      {"none", false, {}},
      {"unread", false, {{std::monostate(), {7, 8}, "own.unread"}}},
  };
  return document;
}

}  // namespace

TEST_CASE("fields: a sum has the decimals that it has") {
  CHECK(emit::decimal(123456700) == "1234567");
  CHECK(emit::decimal(50) == "0.5");
  CHECK(emit::decimal(1205) == "12.05");
}

TEST_CASE("fields: values in the shape of their types, with places and rules") {
  const json all = json::parse(test::written(with_fields(), Format::json));
  const json& fields = all["records"][0]["fields"];
  CHECK(fields["budget"] == json({{"amount", 1234.5}, {"currency", "EUR"}}));
  CHECK(fields["sum"] == json({{"amount", 5}, {"currency", nullptr}}));
  CHECK(fields["work"] == json({{"value", 12.5}, {"unit", "htv"}}));
  CHECK(fields["code"] == json::array({{{"scheme", "project-code"}, {"value", "S20548"}}, "x"}));
  CHECK(fields["partners"][0]["name"] == "Oma ry");
  CHECK(fields["none"].is_null());
  CHECK(fields["unread"].is_null());
  const json& origin = all["records"][0]["origin"]["fields"];
  CHECK(origin["budget"] == json({{"span", {1, 2}}, {"rule", "own.budget"}}));
  CHECK(origin["code"][1]["span"] == json({5, 6}));
  CHECK(origin["none"].is_null());
}

TEST_CASE("fields: nlohmann/json has the same") {
  const Document document = with_fields();
  const json written = json::parse(test::written(document, Format::json));
  const json made = document;
  CHECK(made["records"][0]["fields"] == written["records"][0]["fields"]);
  CHECK(made["records"][0]["origin"] == written["records"][0]["origin"]);
}
