// Which bytes are HTML, the charset that they declare, addresses, and JSON-LD.
#include "markup/detect.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "markup/address.hpp"
#include "markup/json_ld.hpp"
#include "markup/page.hpp"

using namespace palaset::markup;

TEST_CASE("looks_like_html: pages and parts of pages") {
  for (const std::string_view page : {
           "<!DOCTYPE html><p>x",
           "  <!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
           "\xEF\xBB\xBF<html>",
           "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
           "<!-- x --><HEAD>",
           "<BODY>x",
           "<div><p>Malli</p></div>",
           "<h2>Malli</h2><p>Kehittäjä: X",
           "<frameset>",
       }) {
    CAPTURE(page);
    CHECK(looks_like_html(page));
  }
  for (const std::string_view text : {
           "",
           "Malli\nKehittäjä: X",
           "<<<",
           "a < b > c",
           "<p",
           "Otsikko <b>lihava</b> teksti",
           "<http://example.org> <maija@example.org>",
           "Merkki <div> aloittaa lohkon, </div> päättää sen.",
           "<!DOCTYPE svg PUBLIC 'x'>",
           "<?xml version='1.0'?><rss><channel>",
       }) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_html(text));
  }
}

TEST_CASE("declared_charset: where pages have it") {
  struct Row {
    std::string_view html, label;
  };
  const std::vector<Row> rows = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<META CHARSET=\"ISO-8859-1\" />", "ISO-8859-1"},
      {"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", "windows-1252"},
      {"<meta content=\"text/html;charset = 'latin1' \" http-equiv=\"content-type\">", "latin1"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><html>", "ISO-8859-15"},
      {"<meta name=description content='charset=x'><body><meta charset=y>", ""},
      {"<!-- <meta charset=x> -->", ""},
      {"<script>'<meta charset=x>'</script>", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(declared_charset(row.html) == row.label);
  }
}

TEST_CASE("absolute_address: as RFC 3986 has it") {
  struct Row {
    std::string_view reference, address;
  };
  const std::vector<Row> rows = {
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"g/./h", "http://a/b/c/g/h"},
      {"g/../h", "http://a/b/c/h"},
      {"https://x/y", "https://x/y"},
      {"mailto:a@b.c", "mailto:a@b.c"},
      {" g\n", "http://a/b/c/g"},
      {"", ""},
      {"#", ""},
      {"javascript:void(0)", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    CHECK(absolute_address("http://a/b/c/d;p?q", row.reference) == row.address);
  }
  CHECK(absolute_address("", "mallit/x") == "mallit/x");
  CHECK(absolute_address("/juuri", "x") == "x");
  CHECK(absolute_address("https://example.org", "x") == "https://example.org/x");
}

TEST_CASE("json_ld: title and date of the outermost object") {
  const std::string_view json =
      R"({"@graph":[{"name":"Malli","author":{"name":"Maija"},"datePublished" : "2024-02-01","x":[1,"name"]}]})";
  const auto found = read_json_ld(json);
  CHECK(found.name.text == "Malli");
  CHECK(found.date.text == "2024-02-01");
  CHECK(json.substr(found.date.begin, found.date.end - found.date.begin) == "2024-02-01");
  CHECK(read_json_ld(R"({"name":"a","headline":"b\u00e4\n"})").name.text == "bä ");
  for (const std::string_view broken :
       {"", "{", "\"", "\"name\"", "\"name\":", "\"name\":\"", "\"name\":\"x\\", "\\u12"})
    CHECK(read_json_ld(broken).date.text.empty());
}

TEST_CASE("head: title, language and date") {
  const std::string_view html =
      "<html lang='fi'><title> Mallit &ndash; Sivusto\n</title><script type='application/ld+json'>"
      "{\"name\":\"Muu\",\"datePublished\":\"2024-02-01\"}</script><p>x";
  const auto page = palaset::test::read_page(html);
  const auto source = [&](const auto& fact) { return html.substr(fact->span.begin, fact->span.size()); };
  REQUIRE(page.hints.title);
  CHECK(page.hints.title->text == "Mallit – Sivusto");
  CHECK(source(page.hints.title) == "Mallit &ndash; Sivusto");
  REQUIRE(page.hints.lang);
  CHECK(page.hints.lang->text == "fi");
  CHECK(source(page.hints.lang) == "fi");
  REQUIRE(page.hints.date);
  CHECK(page.hints.date->text == "2024-02-01");
  CHECK(source(page.hints.date) == "2024-02-01");
}

TEST_CASE("head: what pages show elsewhere stands in for a title") {
  const std::string_view html =
      "<meta name='description' content='Julkaistu 1.2.2024'><meta property='og:title' content='Mallit'><p>x";
  const auto page = palaset::test::read_page(html);
  REQUIRE(page.hints.title);
  CHECK(page.hints.title->text == "Mallit");
  CHECK(html.substr(page.hints.title->span.begin, page.hints.title->span.size()) == "Mallit");
  REQUIRE(page.hints.description);
  CHECK(page.hints.description->text == "Julkaistu 1.2.2024");
}
