// Bytes to text: what is cleaned, where every character came from, and what is said about bad bytes.
#include "source/source_text.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "unicode/characters.hpp"

using namespace palaset;
using namespace palaset::source;

namespace {

struct Decoded {
  std::string text, spans, said;
  bool copied = false;
};

std::string dump(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

/// The source span of every code point of a text.
std::string spans_of(const SourceText& source) {
  std::string out;
  for (std::size_t i = 0; i < source.text().size();) {
    const std::size_t length = unicode::at(source.text(), i).length;
    out += (out.empty() ? "" : " ") + dump(source.source_span(i, i + length));
    i += length;
  }
  return out;
}

std::string dump(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += (out.empty() ? "" : "; ") + std::string(d.code) + " " + dump(d.span) + " at " +
           std::to_string(d.at.line) + ":" + std::to_string(d.at.column);
  }
  return out;
}

Decoded decoded(std::string_view bytes) {
  DiagnosticLog log(bytes, 100);
  const auto source = SourceText::decode(bytes, log);
  if (!source) return {source.error().what, "", "", false};
  CHECK(source->bytes().data() == bytes.data());
  return {std::string(source->text()), spans_of(*source), dump(log.take()), source->copied()};
}

}  // namespace

TEST_CASE("decode: text that is plain already is a view of the bytes") {
  const std::vector<std::string> plain = {
      "",
      "a",
      "Kehittäjä: Kaiku-hanke\n",
      "Å Ä Ö ÿ é\t–  – “lainaus” … €",
      "\U0001F600 \u0395\u03BB \u65E5\u672C",
      std::string(100, 'x') + "ä\n\f\v" + std::string(100, 'y'),
  };
  for (const std::string& bytes : plain) {
    CAPTURE(bytes);
    DiagnosticLog log(bytes, 100);
    const auto source = SourceText::decode(bytes, log);
    REQUIRE(source);
    CHECK_FALSE(source->copied());
    CHECK(source->text().data() == bytes.data());
    CHECK(source->text() == bytes);
    CHECK(source->source_span(0, bytes.size()) == Span{0, bytes.size()});
    CHECK(log.size() == 0);
  }
}

TEST_CASE("decode: a byte order mark is left out without a copy") {
  const std::string bytes = "\xEF\xBB\xBFMallit\nä";
  DiagnosticLog log(bytes, 100);
  const auto source = SourceText::decode(bytes, log);
  REQUIRE(source);
  CHECK(source->text() == "Mallit\nä");
  CHECK(source->text().data() == bytes.data() + 3);
  CHECK(spans_of(*source) == "3-4 4-5 5-6 6-7 7-8 8-9 9-10 10-12");
  CHECK(source->text_offset(3) == 0);
  CHECK(source->text_offset(10) == 7);
  CHECK(decoded("\xEF\xBB\xBF").text.empty());
}

TEST_CASE("decode: what is cleaned, and where the rest came from") {
  struct Row {
    std::string_view bytes, text, spans;
  };
  const std::vector<Row> rows = {
      // line ends
      {"a\r\nb", "a\nb", "0-1 2-3 3-4"},
      {"a\rb", "a\nb", "0-1 1-2 2-3"},
      {"a\r\r\nb", "a\n\nb", "0-1 1-2 3-4 4-5"},
      {"a\n\rb", "a\n\nb", "0-1 1-2 2-3 3-4"},
      {"a\r", "a\n", "0-1 1-2"},
      {"\r\n", "\n", "1-2"},
      {"a\u2028b\u2029c", "a\nb\nc", "0-1 1-4 4-5 5-8 8-9"},
      {"a\u0085b", "a\nb", "0-1 1-3 3-4"},
      // blanks
      {"a\u00A0b", "a b", "0-1 1-3 3-4"},
      {"1\u2009000\u202F000", "1 000 000", "0-1 1-4 4-5 5-6 6-7 7-10 10-11 11-12 12-13"},
      {"\u3000a\u2003", " a ", "0-3 3-4 4-7"},
      // signs that nobody sees
      {"ke\u00ADhys", "kehys", "0-1 1-2 4-5 5-6 6-7"},
      {"\u00ADa\u00AD", "a", "2-3"},
      {"a\u200Bb\u200C\u200Dc", "abc", "0-1 4-5 11-12"},
      {"a\u2060\u200E\u202A\u202Cb", "ab", "0-1 13-14"},
      {"a\uFEFFb", "ab", "0-1 4-5"},
      {"\u00AD", "", ""},
      // after a mark at the beginning
      {"\xEF\xBB\xBFke\u00ADhys", "kehys", "3-4 4-5 7-8 8-9 9-10"},
      {"\xEF\xBB\xBF\u00ADa", "a", "5-6"},
      {"\xEF\xBB\xBF\r\na", "\na", "4-5 5-6"},
      // beside one another
      {"a\u00AD\u00A0\u00ADb", "a b", "0-1 3-5 7-8"},
      {"ä\u00AD\r\nö", "ä\nö", "0-2 5-6 6-8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const Decoded d = decoded(row.bytes);
    CHECK(d.text == row.text);
    CHECK(d.spans == row.spans);
    CHECK(d.said.empty());
    CHECK(d.copied);
  }
}

TEST_CASE("decode: letters in parts become whole ones") {
  struct Row {
    std::string_view bytes, text, spans;
  };
  const std::vector<Row> rows = {
      {"Ka\u0308nni", "Känni", "0-1 1-4 4-5 5-6 6-7"},
      {"a\u0308o\u0308a\u030A", "äöå", "0-3 3-6 6-9"},
      {"a\u0308", "ä", "0-3"},
      {"b\u0308y", "b\u0308y", "0-1 1-3 3-4"},  // no such letter: stays
      {"\u0308a", "\u0308a", "0-2 2-3"},        // nothing before it
      {"a\u00AD\u0308b", "äb", "0-5 5-6"},      // a soft hyphen between the parts
      {"\u00ADa\u0308\u00AD", "ä", "2-5"},      // and around them
      {"a\r\no\u0308", "a\nö", "0-1 2-3 3-6"},
      {"\u1100\u1161\u11A8b", "\uAC01b", "0-9 9-10"},  // three signs, one syllable
      {"\u212B", "Å", "0-3"},                          // one sign for another
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const Decoded d = decoded(row.bytes);
    CHECK(d.text == row.text);
    CHECK(d.spans == row.spans);
  }
}

TEST_CASE("decode: any number of marks on one letter is read, in NFC where they are few") {
  std::string few = "a";
  for (int i = 0; i < 20; ++i) few += "\u0323\u0308";
  CHECK(decoded(few).text == unicode::nfc(few));

  std::string many = "x a";
  for (int i = 0; i < 5000; ++i) many += "\u0308";
  const std::string text = decoded(many + " y").text;
  CHECK(text.substr(0, 4) == "x ä");
  CHECK(text.substr(text.size() - 2) == " y");
}

TEST_CASE("decode: bytes that are no UTF-8 become U+FFFD, a run of them one diagnostic") {
  struct Row {
    std::string_view bytes, text, spans, said;
  };
  const std::vector<Row> rows = {
      {"p\xE4iv\xE4", "p\uFFFDiv\uFFFD", "0-1 1-2 2-3 3-4 4-5",
       "encoding.invalid-utf8 1-2 at 1:2; encoding.invalid-utf8 4-5 at 1:5"},
      {"a\n\x80", "a\n\uFFFD", "0-1 1-2 2-3", "encoding.invalid-utf8 2-3 at 2:1"},
      {"\xC0\xAF", "\uFFFD\uFFFD", "0-1 1-2", "encoding.invalid-utf8 0-2 at 1:1"},  // overlong
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", "0-1 1-2 2-3", "encoding.invalid-utf8 0-3 at 1:1"},
      {"\xF0\x80\x80\xAF", "\uFFFD\uFFFD\uFFFD\uFFFD", "0-1 1-2 2-3 3-4", "encoding.invalid-utf8 0-4 at 1:1"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "0-1 1-2 2-3", "encoding.invalid-utf8 0-3 at 1:1"},  // surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "0-1 1-2 2-3 3-4", "encoding.invalid-utf8 0-4 at 1:1"},
      {"\xF8\x88", "\uFFFD\uFFFD", "0-1 1-2", "encoding.invalid-utf8 0-2 at 1:1"},
      {"ä\xE2\x82", "ä\uFFFD", "0-2 2-4", "encoding.invalid-utf8 2-4 at 1:2"},  // cut off
      {"\xE2\x82 \xF0\x9F\x98", "\uFFFD \uFFFD", "0-2 2-3 3-6",
       "encoding.invalid-utf8 0-2 at 1:1; encoding.invalid-utf8 3-6 at 1:3"},
      {"\xC3", "\uFFFD", "0-1", "encoding.invalid-utf8 0-1 at 1:1"},
      {"\xC3(", "\uFFFD(", "0-1 1-2", "encoding.invalid-utf8 0-1 at 1:1"},
      {"\xC3\xC3\xA4", "\uFFFDä", "0-1 1-3", "encoding.invalid-utf8 0-1 at 1:1"},
      {"x\xE4\r\n\xE4", "x\uFFFD\n\uFFFD", "0-1 1-2 3-4 4-5",
       "encoding.invalid-utf8 1-2 at 1:2; encoding.invalid-utf8 4-5 at 2:1"},
      {"\uFFFD", "\uFFFD", "0-3", ""},  // somebody else's
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Decoded d = decoded(row.bytes);
    CHECK(d.text == row.text);
    CHECK(d.spans == row.spans);
    CHECK(d.said == row.said);
  }
}

TEST_CASE("decode: the diagnostic counts the bytes, and warns") {
  const std::string_view bytes = "k\xE4yt\xF6\xF6n";
  DiagnosticLog log(bytes, 100);
  REQUIRE(SourceText::decode(bytes, log));
  const auto said = log.take();
  REQUIRE(said.size() == 2);
  CHECK(said[0].severity == Severity::warning);
  CHECK(said[0].message.find(" 1 byte ") != std::string::npos);
  CHECK(said[1].message.find(" 2 bytes ") != std::string::npos);
}

TEST_CASE("decode: what is no UTF-8 text is refused, with what to do") {
  struct Row {
    std::string_view bytes, why;
  };
  using namespace std::string_view_literals;
  const std::vector<Row> rows = {
      {"\xFF\xFEM\0a\0"sv, "UTF-16"},
      {"\xFE\xFF\0M\0a"sv, "UTF-16"},
      {"M\0a\0l\0"sv, "NUL byte at byte 1"},
      {"\x7F"
       "ELF\x02\x01\x01\0"sv,
       "NUL byte at byte 7"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    DiagnosticLog log(row.bytes, 100);
    const auto source = SourceText::decode(row.bytes, log);
    REQUIRE_FALSE(source);
    CHECK(source.error().code == ErrorCode::not_text);
    CHECK(source.error().what.find(row.why) != std::string::npos);
    CHECK(log.size() == 0);
  }
}
