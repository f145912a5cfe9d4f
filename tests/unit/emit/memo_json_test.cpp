#include <palaset/json.hpp>
#include <palaset/writer.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using namespace palaset::test;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

/// Every field filled, every list with a value.
Document full_memo() {
  Document document = small_document();
  document.head.profile = "memo";
  MemoRecord memo;
  memo.title = "Kylien \"kokous\"\t3.3.2020";
  memo.document_type = "muistio";
  memo.date = "2020-03-06";
  memo.event = {"Kylien kokous", "2020-03-03", "09:00/11:30", "kirjasto"};
  memo.theme = "pihat";
  memo.participants.count = 2;
  memo.participants.names = {"Maija Malli"};
  memo.participants.note = "heistä 1 etänä";
  memo.participants.people = {
      {"Maija Malli", "pj", "Kaiku ry", Presence::online, "Maija Malli", {30, 41}, "memo.present"},
      {"Ville Malli", std::nullopt, std::nullopt, Presence::absent, "Ville Malli", {42, 53}, "memo.absent"}};
  memo.sections.push_back({"1. Avaus",
                           {54, 62},
                           "memo.numbered-heading",
                           {{1, "Kahvia.", {63, 75}, {{63, 66}, {70, 75}}, "memo.item"}}});
  memo.sections.push_back({std::nullopt, {}, "", {{0, "Muuta.", {76, 82}, {}, "memo.paragraph"}}});
  memo.decisions = {{"Sovittiin.", {83, 93}, {{83, 85}, {86, 93}}, "memo.decision"}};
  memo.tasks = {{"Maija tekee.", {"Maija", "Ville"}, "2020-05-03", {83, 93}, {}, "memo.task"},
                {"Tehdään.", {}, std::nullopt, {94, 97}, {}, "memo.task"}};
  memo.mentions = document.records.front().developers;
  memo.people = {{"Maija", "Maijalle", {98, 106}, "person.first-name"}};
  memo.dates = {{"2020-03-03", "3.3.2020", {15, 23}, "memo.date"}};
  memo.links = {{"https://a.example/ä?b=\"c\"", std::nullopt, {107, 110}, "memo.link"},
                {"www.b.example", "sivu", {111, 115}, "memo.link"}};
  memo.emails = {"maija@a.example", "ville@a.example"};
  memo.span = {0, 120};
  memo.origins = {{"title", {0, 6}, "memo.title"},
                  {"emails", {1, 2}, "memo.link"},
                  {"event.date", {3, 4}, "memo.time"},
                  {"emails", {5, 6}, "memo.link"}};
  memo.repairs = {{"line-joined", {7, 8}}};
  document.records.clear();
  document.memo = std::move(memo);
  return document;
}

Document empty_memo() {
  Document document = full_memo();
  document.memo = MemoRecord{};
  return document;
}

std::set<std::string> keys(const json& object) {
  std::set<std::string> names;
  for (const auto& item : object.items()) names.insert(item.key());
  return names;
}

}  // namespace

TEST_CASE("memo json: what is written is what <palaset/json.hpp> gives, key by key") {
  for (const Document& document : {full_memo(), empty_memo()}) {
    for (const bool indent : {true, false}) {
      const std::string text = written(document, Format::json, {.indent = indent});
      CHECK(ordered_json::parse(text).dump() == ordered_json(document).dump());
    }
  }
}

TEST_CASE("memo json: a line of jsonl has its source; an origin and repairs where they are asked for") {
  const Document document = full_memo();
  for (const bool origins : {false, true}) {
    const std::string text = written(document, Format::jsonl, {.origins = origins});
    REQUIRE(text.find('\n') == text.size() - 1);
    json expected = json(document)["records"][0];
    expected["source"] = document.head.source;
    if (!origins) {
      expected.erase("origin");
      expected.erase("repairs");
    }
    CHECK(json::parse(text) == expected);
    CHECK(ordered_json::parse(text).begin().key() == "type");
  }
}

TEST_CASE("memo json: every key is there, also where there is nothing") {
  const json full = json(full_memo())["records"][0];
  const json empty = json(empty_memo())["records"][0];
  CHECK(keys(full) == keys(empty));
  CHECK(keys(full["event"]) == keys(empty["event"]));
  CHECK(keys(full["participants"]) == keys(empty["participants"]));
  CHECK(empty["title"].is_null());
  CHECK(empty["participants"]["count"].is_null());
  CHECK(empty["sections"] == json::array());
  CHECK(empty["emails"] == json::array());
}

TEST_CASE("memo json: the schema names the keys that are written") {
  const json memo = json(full_memo())["records"][0];
  const json definitions = json::parse(json_schema())["$defs"];
  const auto check = [&](const std::string& name, const json& object) {
    CAPTURE(name);
    const std::set<std::string> known = keys(definitions.at(name).at("properties"));
    const std::set<std::string> required = definitions.at(name).at("required");
    const std::set<std::string> seen = keys(object);
    CHECK(std::includes(known.begin(), known.end(), seen.begin(), seen.end()));
    CHECK(std::includes(seen.begin(), seen.end(), required.begin(), required.end()));
  };
  check("item", memo["sections"][0]["items"][0]);
  check("section", memo["sections"][0]);
  check("decision", memo["decisions"][0]);
  check("task", memo["tasks"][0]);
  check("participant", memo["participants"]["people"][0]);
  check("person", memo["people"][0]);
  check("link", memo["links"][0]);
  check("event", memo["event"]);
  check("participants", memo["participants"]);
  check("memo_origin", memo["origin"]);
}

TEST_CASE("memo json: lines that a value stands on only where they are several") {
  const json memo = json(full_memo())["records"][0];
  CHECK(memo["sections"][0]["items"][0]["spans"] == json::parse("[[63,66],[70,75]]"));
  CHECK_FALSE(memo["sections"][1]["items"][0].contains("spans"));
  CHECK(memo["decisions"][0].contains("spans"));
  CHECK_FALSE(memo["tasks"][0].contains("spans"));
  CHECK(memo["sections"][1]["span"].is_null());
}

TEST_CASE("memo csv: a mention a row") {
  const std::string text = written(full_memo(), Format::csv);
  CHECK(text.find("mention,project,Satakunto") != std::string::npos);
  const std::string none = written(empty_memo(), Format::csv);
  CHECK(std::count(none.begin(), none.end(), '\n') == 2);  // the header, and a row that loses nothing
}
