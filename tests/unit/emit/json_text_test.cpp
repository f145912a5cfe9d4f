#include "emit/json_text.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace palaset::emit;

namespace {

std::string escaped(std::string_view text) {
  OutBuffer out;
  add_escaped(out, text);
  return std::string(out.view());
}

std::string sample(JsonStyle style) {
  OutBuffer out;
  JsonText json(out, style);
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.number(0);
  json.number(18446744073709551615U);
  json.begin_object();
  json.end_object();
  json.end_array();
  json.key("b");
  json.begin_object(Layout::line);
  json.key("c");
  json.begin_array();
  json.string("x");
  json.boolean(true);
  json.boolean(false);
  json.end_array();
  json.key("d");
  json.null();
  json.end_object();
  json.key("e");
  json.raw("[1]");
  json.end_object();
  return std::string(out.view());
}

}  // namespace

TEST_CASE("strings are escaped where JSON or a terminal asks for it") {
  struct Row {
    std::string_view text, json;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"Hämeenlinna – ESR+ 😀", "Hämeenlinna – ESR+ 😀"},
      {"a\"b\\c/", "a\\\"b\\\\c/"},
      {"\b\f\n\r\t", "\\b\\f\\n\\r\\t"},
      {std::string_view("\0\x01\x1f", 3), "\\u0000\\u0001\\u001f"},
      {"\x1b[31m\x7f", "\\u001b[31m\\u007f"},
      {"\u0080\u0085\u009f\u00a0", "\\u0080\\u0085\\u009f\u00a0"},
      {"\u2027\u2028\u2029\u202e\u202f", "\u2027\\u2028\\u2029\\u202e\u202f"},
      {"\u2065\u2066\u2069\u206a", "\u2065\\u2066\\u2069\u206a"},
      {"\uFFFD", "\uFFFD"},
  };
  for (const Row& row : rows) CHECK(escaped(row.text) == row.json);
}

TEST_CASE("bytes that are no UTF-8 become one U+FFFD a maximal well-formed part") {
  struct Row {
    std::string_view bytes, json;
  };
  const std::vector<Row> rows = {
      {"\x80", "\uFFFD"},
      {"p\xE4iv\xE4", "p\uFFFDiv\uFFFD"},
      {"\xC3", "\uFFFD"},
      {"\xC3\xC3\xA4", "\uFFFDä"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},            // overlong
      {"\xE2\x82", "\uFFFD"},                  // cut off
      {"\xE2\x82\x22", "\uFFFD\\\""},          // a quotation mark is never swallowed
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // surrogate
      {"\xF0\x9F\x98 \xF4\x90\x80\x80", "\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD"},
  };
  for (const Row& row : rows) CHECK(escaped(row.bytes) == row.json);
}

TEST_CASE("every pair of bytes gives a JSON string, the one that nlohmann gives") {
  std::string bytes = "<..>";
  std::size_t other = 0;
  for (int pair = 0; pair < 0x10000; ++pair) {
    bytes[1] = static_cast<char>(pair >> 8);
    bytes[2] = static_cast<char>(pair & 0xFF);
    using nlohmann::json;
    const std::string theirs = json(bytes).dump(-1, ' ', false, json::error_handler_t::replace);
    if (json::parse('"' + escaped(bytes) + '"', nullptr, false) != json::parse(theirs)) ++other;
  }
  CHECK(other == 0);
}

TEST_CASE("compact text has no white space") {
  CHECK(sample({}) == R"({"a":[0,18446744073709551615,{}],"b":{"c":["x",true,false],"d":null},"e":[1]})");
}

TEST_CASE("indented text keeps lines where it is asked to") {
  CHECK(sample({.indent = true}) == R"({
  "a": [
    0,
    18446744073709551615,
    {}
  ],
  "b": {"c": ["x", true, false], "d": null},
  "e": [1]
})");
}

TEST_CASE("colours go around keys and values, and change nothing else") {
  std::string coloured = sample({.indent = true, .colour = true});
  CHECK(coloured.find("\x1b[34m\"c\"\x1b[0m: [\x1b[32m\"x\"\x1b[0m, \x1b[35mtrue\x1b[0m") !=
        std::string::npos);
  CHECK(coloured.find("\x1b[33m0\x1b[0m,\n") != std::string::npos);
  for (std::size_t at = 0; (at = coloured.find('\x1b', at)) != std::string::npos;) {
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  }
  CHECK(coloured == sample({.indent = true}));
}

TEST_CASE("numbers of every length") {
  std::uint64_t number = 0;
  for (int digits = 1; digits <= 20; ++digits) {
    for (const std::uint64_t n : {number, number + 1, number * 9 / 10, number - 1}) {
      OutBuffer out;
      JsonText json(out);
      json.pair(n, n / 7);
      CHECK(out.view() == "[" + std::to_string(n) + "," + std::to_string(n / 7) + "]");
    }
    number = number * 10 + 9;
  }
}
