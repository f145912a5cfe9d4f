#include <palaset/json.hpp>
#include <palaset/writer.hpp>

#include "catch.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using namespace palaset::test;
using nlohmann::ordered_json;

TEST_CASE("json: a small document, indented") {
  CHECK(written(small_document(), Format::json) == R"json({
  "schema": "palaset.document/1",
  "tool": {
    "name": "palaset",
    "version": "0.1.0",
    "rules": "sha256:0123456789abcdef",
    "morphology": "built-in"
  },
  "source": {
    "path": "page.txt",
    "media_type": "text/plain",
    "encoding": "UTF-8",
    "bytes": 120,
    "sha256": null
  },
  "profile": "listing",
  "title": "Mallit",
  "language": "fi",
  "date": null,
  "origin": {
    "title": {"span": [0, 6], "rule": "listing.title"},
    "language": {"span": [1, 3], "rule": "document.page-head"},
    "date": null
  },
  "records": [
    {
      "type": "model",
      "id": "laavu",
      "name": "Laavu",
      "url": null,
      "developers": [
        {
          "kind": "project",
          "name": "Satakunto",
          "aliases": ["SK"],
          "subprojects": [],
          "implementers": [],
          "programmes": [],
          "places": [],
          "qualifiers": [],
          "funding": [
            {
              "funder": "ESR",
              "funder_name": null,
              "period": "2017/2020",
              "surface": "ESR 2017–2020",
              "span": [29, 44],
              "rule": "funding.parenthesis"
            }
          ],
          "unfunded": false,
          "surface": "Satakunto-hanke (SK)",
          "span": [18, 45],
          "ref": null,
          "rule": "party.tied-head"
        }
      ],
      "related": [],
      "notes": ["Yksi huomio."],
      "span": [7, 60],
      "origin": {
        "name": {"span": [7, 12], "rule": "listing.entry"},
        "url": null,
        "notes": [
          {"span": [46, 58], "rule": "interpret.note"}
        ]
      }
    }
  ],
  "contacts": [],
  "links": [],
  "diagnostics": [
    {
      "code": "name.typo",
      "severity": "info",
      "message": "Saw \"Laavu\"",
      "span": [7, 12],
      "line": 2,
      "column": 1,
      "rule": null,
      "fix": null
    }
  ]
}
)json");
}

TEST_CASE("json: what is written is what <palaset/json.hpp> gives, key by key") {
  for (const Document& document : {small_document(), odd_document(), Document{}}) {
    for (const bool indent : {true, false}) {
      const std::string text = written(document, Format::json, {.indent = indent});
      // ordered: so that the order of keys is compared too
      CHECK(ordered_json::parse(text).dump() == ordered_json(document).dump());
      CHECK(nlohmann::json::parse(text) == nlohmann::json(document));
    }
  }
}

TEST_CASE("json: parts convert on their own") {
  const Document document = small_document();
  CHECK(nlohmann::json(document.records[0].span).dump() == "[7,60]");
  CHECK(nlohmann::json(PartyKind::programme) == "programme");
  CHECK(nlohmann::json(Severity::error) == "error");
  CHECK(nlohmann::json(document.records[0].developers)[0]["funding"][0]["funder"] == "ESR");
  CHECK(nlohmann::json(document.head.source)["bytes"] == 120);
}

TEST_CASE("json: compact text is one line") {
  const std::string text = written(odd_document(), Format::json, {.indent = false});
  CHECK(text.find('\n') == text.size() - 1);
  CHECK(text.find("\": ") == std::string::npos);
}

TEST_CASE("json: short lists stay on a line, long ones have a line an element") {
  const std::string text = written(odd_document(), Format::json);
  CHECK(text.find("\"subprojects\": [\"Rauma\", \"Salo; Turku\"],\n") != std::string::npos);
  CHECK(text.find("\"implementers\": [\n            \"xxx") != std::string::npos);
}

TEST_CASE("json: nothing that moves a terminal's cursor is left, but the colours") {
  std::string text = written(odd_document(), Format::json, {.colour = true});
  for (const char* forbidden : {"\r", "\t", "\x7f", "\x1b[31m", "\u0085", "\u2028", "\u202e"}) {
    CHECK(text.find(forbidden) == std::string::npos);
  }
}

TEST_CASE("json: a writer can write one document after another") {
  StringSink sink;
  const auto writer = make_writer(Format::json, sink, {});
  const Document document = small_document();
  writer->begin(document.head);  // a run that came to no end leaves nothing
  writer->record(document.records[0]);
  CHECK(write(document, *writer));
  CHECK(write(document, *writer));
  const std::string once = written(document, Format::json);
  CHECK(sink.str() == once + once);
}
