#include <palaset/json.hpp>
#include <palaset/writer.hpp>

#include <sstream>
#include <string>

#include "catch.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using namespace palaset::test;
using nlohmann::ordered_json;

TEST_CASE("jsonl: a record a line, compact, with its source") {
  CHECK(
      written(small_document(), Format::jsonl) ==
      R"({"type":"model","id":"laavu","name":"Laavu","url":null,"developers":[{"kind":"project",)"
      R"("name":"Satakunto","aliases":["SK"],"subprojects":[],"implementers":[],"programmes":[],"places":[],)"
      R"("qualifiers":[],"funding":[{"funder":"ESR","funder_name":null,"period":"2017/2020",)"
      R"("surface":"ESR 2017–2020","span":[29,44],"rule":"funding.parenthesis"}],"unfunded":false,)"
      R"json("surface":"Satakunto-hanke (SK)","span":[18,45],"ref":null,"rule":"party.tied-head"}],"related":[],)json"
      R"("notes":["Yksi huomio."],"span":[7,60],"source":{"path":"page.txt","media_type":"text/plain",)"
      R"("encoding":"UTF-8","bytes":120,"sha256":null}})"
      "\n");
}

TEST_CASE("jsonl: every line is the record of <palaset/json.hpp> and the source") {
  const Document document = odd_document();
  for (const bool origins : {false, true}) {
    std::istringstream lines(written(document, Format::jsonl, {.origins = origins}));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      REQUIRE(count < document.records.size());
      nlohmann::json expected = document.records[count];
      expected["source"] = document.head.source;
      if (!origins) expected.erase("origin");
      CHECK(nlohmann::json::parse(line) == expected);
      CHECK(ordered_json::parse(line).begin().key() == "type");
    }
    CHECK(count == document.records.size());
  }
}

TEST_CASE("jsonl: no records, no bytes") {
  RecordingSink sink;
  const auto writer = make_writer(Format::jsonl, sink, {});
  CHECK(write(Document{}, *writer));
  CHECK(sink.writes.empty());
}

TEST_CASE("jsonl: the document line is the document without its records") {
  const Document document = odd_document();
  for (const bool origins : {false, true}) {
    const std::string line = document_line(document.head, document.tail, origins);
    REQUIRE(line.find('\n') == line.size() - 1);
    ordered_json expected = {{"type", "document"}};
    expected.update(ordered_json(document));
    expected.erase("records");
    if (!origins) expected.erase("origin");
    CHECK(ordered_json::parse(line).dump() == expected.dump());
  }
}
