// The schema is tried against whole documents in tests/golden; here: that it names the keys that are written.
#include <palaset/json.hpp>
#include <palaset/writer.hpp>

#include <set>
#include <string>

#include "catch.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using namespace palaset::test;
using nlohmann::json;

namespace {

const json& schema() {
  static const json parsed = json::parse(json_schema());
  return parsed;
}

const json& definition(const std::string& name) {
  return schema().at("$defs").at(name);
}

std::set<std::string> keys(const json& object) {
  std::set<std::string> names;
  for (const auto& item : object.items()) names.insert(item.key());
  return names;
}

/// What a definition demands and what it knows, `allOf` taken in; but for the page, which only a PDF has,
/// the case, which only a mention has, and the fields of a profile that defines some.
std::set<std::string> required(const std::string& name) {
  std::set<std::string> names = definition(name).at("required");
  if (definition(name).contains("allOf")) names.merge(required("model_fields"));
  return names;
}

std::set<std::string> known(const std::string& name) {
  std::set<std::string> names = keys(definition(name).at("properties"));
  if (definition(name).contains("allOf")) names.merge(known("model_fields"));
  names.erase("page");
  names.erase("case");
  names.erase("fields");
  return names;
}

void check_object(const std::string& name, const json& object) {
  CAPTURE(name);
  CHECK(required(name) == keys(object));
  CHECK(known(name) == keys(object));
}

/// Every "$ref" below, without "#/$defs/".
void collect_refs(const json& value, std::set<std::string>& refs) {
  if (value.is_object() && value.contains("$ref")) refs.insert(value["$ref"].get<std::string>().substr(8));
  if (value.is_structured()) {
    for (const json& inner : value) collect_refs(inner, refs);
  }
}

}  // namespace

TEST_CASE("schema: every key that is written is demanded, and no other is known") {
  const json document = odd_document();
  const json& record = document["records"][0];
  const json& party = record["developers"][0];
  check_object("document", document);
  check_object("tool", document["tool"]);
  check_object("source", document["source"]);
  check_object("document_origin", document["origin"]);
  check_object("model", record);
  check_object("model_origin", record["origin"]);
  check_object("party", party);
  check_object("funding", party["funding"][0]);
  check_object("origin", record["origin"]["name"]);
  check_object("contact", document["contacts"][0]);
  check_object("link", document["links"][0]);
  check_object("diagnostic", document["diagnostics"][0]);
}

TEST_CASE("schema: lines of jsonl have an origin or not") {
  const Document document = small_document();
  const auto lines_differ = [](const std::string& name, const std::string& with, const std::string& without) {
    CHECK(known(name) == keys(json::parse(with)));
    CHECK(required(name) == keys(json::parse(without)));
  };
  lines_differ("record_line", written(document, Format::jsonl, {.origins = true}),
               written(document, Format::jsonl));
  lines_differ("document_line", document_line(document.head, document.tail, true),
               document_line(document.head, document.tail));
}

TEST_CASE("schema: every reference leads somewhere, and every definition is reached") {
  CHECK(schema().at("$schema") == "https://json-schema.org/draft/2020-12/schema");
  std::set<std::string> refs = {"documents", "line"};  // entry points for those who validate other output
  collect_refs(schema(), refs);
  CHECK(refs == keys(schema().at("$defs")));
}
