// Which encoding an input is read in, what is said of a wrong one, and where its characters stand.
#include "source/read_text.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "source/encoded_text.hpp"
#include "source/repaired_text.hpp"
#include "unicode/characters.hpp"

using namespace palaset;
using namespace palaset::source;
using namespace std::string_view_literals;

namespace {

struct Seen {
  std::string text, encoding, said;
};

Seen read(std::string_view bytes, const EncodingHints& hints = {}) {
  DiagnosticLog log(bytes, 100);
  const auto found = read_text(bytes, hints, log);
  if (!found) return {found.error().what, "", ""};
  std::string said;
  for (const Diagnostic& d : log.take()) said += (said.empty() ? "" : " ") + std::string(d.code);
  CHECK(found->text.bytes() == bytes);
  return {std::string(found->text.text()), std::string(to_string(found->encoding)), said};
}

std::string spans(const SourceText& text) {
  std::string out;
  for (std::size_t i = 0; i < text.text().size();) {
    const std::size_t length = unicode::at(text.text(), i).length;
    const Span span = text.source_span(i, i + length);
    out += (out.empty() ? "" : " ") + std::to_string(span.begin) + "-" + std::to_string(span.end);
    CHECK(text.text_offset(span.begin) == i);
    i += length;
  }
  return out;
}

std::string wide(std::u16string_view text, bool big) {
  std::string out;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

}  // namespace

TEST_CASE("read_text: the encoding is the one that the bytes show") {
  struct Row {
    std::string_view bytes, text, encoding;
  };
  const std::vector<Row> rows = {
      {"Kehittäjä", "Kehittäjä", "UTF-8"},
      {"Malli", "Malli", "UTF-8"},
      {"", "", "UTF-8"},
      {"\xEF\xBB\xBFMälli", "Mälli", "UTF-8"},
      {"Kehitt\xE4j\xE4", "Kehittäjä", "windows-1252"},
      {"2015\x96"
       "2018 \x80",
       "2015–2018 €", "windows-1252"},
      {"äöä \xE4 äö", "äöä \uFFFD äö", "UTF-8"},  // one bad byte among good letters
      {"M\xC3", "M\uFFFD", "UTF-8"},              // a letter cut at the end
      {"\xFF\xFEM\0\xE4\0"sv, "Mä", "UTF-16LE"},
      {"\xFE\xFF\0M\0\xE4"sv, "Mä", "UTF-16BE"},
      {"M\0a\0l\0l\0i\0"sv, "Malli", "UTF-16LE"},
      {"\0M\0a\0l\0l\0i"sv, "Malli", "UTF-16BE"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Seen seen = read(row.bytes);
    CHECK(seen.text == row.text);
    CHECK(seen.encoding == row.encoding);
  }
}

TEST_CASE("read_text: plain UTF-8 is a view, and says nothing") {
  const std::string bytes = "Kehittäjä: Kaiku-hanke (ESR 2015–2018)\n";
  DiagnosticLog log(bytes, 100);
  const auto found = read_text(bytes, {}, log);
  REQUIRE(found);
  CHECK_FALSE(found->text.copied());
  CHECK(found->text.text().data() == bytes.data());
  CHECK(log.size() == 0);
}

TEST_CASE("read_text: what the caller asks for is not questioned") {
  CHECK(read("\xE4", {Encoding::latin1, ""}).text == "ä");
  CHECK(read("\xA4", {Encoding::latin9, ""}).text == "€");
  CHECK(read("\xA4", {Encoding::latin1, ""}).text == "¤");
  CHECK(read("ä", {Encoding::windows1252, ""}).text == "Ã¤");
  CHECK(read("M\xE4", {Encoding::utf8, ""}).text == "M\uFFFD");
}

TEST_CASE("read_text: a wrong declaration is said, and the bytes are believed") {
  struct Row {
    std::string_view bytes, declared, text, said;
  };
  const std::vector<Row> rows = {
      {"t\xF6", "utf-8", "tö", "encoding.wrong-declaration"},
      {"tö", "iso-8859-1", "tö", "encoding.wrong-declaration"},
      {"tö", "UTF8", "tö", ""},
      {"to", "iso-8859-1", "to", ""},
      {"t\xF6", "ISO-8859-1", "tö", ""},
      {"\x80", "ISO-8859-1", "€", ""},  // as browsers read it
      {"\xA4", "iso-8859-15", "€", ""},
      {"t\xF6", "koi8-r", "tö", "encoding.unknown"},
      {"M\0a\0l\0l\0i\0"sv, "utf-8", "Malli", "encoding.wrong-declaration"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes, row.declared);
    const Seen seen = read(row.bytes, {std::nullopt, std::string(row.declared)});
    CHECK(seen.text == row.text);
    CHECK(seen.said == row.said);
  }
}

TEST_CASE("read_text: spans slice the bytes as given") {
  const auto check = [](std::string_view bytes, std::string_view text, std::string_view expected) {
    DiagnosticLog log(bytes, 100);
    const auto found = read_text(bytes, {}, log);
    REQUIRE(found);
    CHECK(found->text.text() == text);
    CHECK(spans(found->text) == expected);
  };
  check("\xE4\xF6 x", "äö x", "0-1 1-2 2-3 3-4");
  check("\xE4\r\n\xF6", "ä\nö", "0-1 2-3 3-4");
  check("k\xE4\xADy", "käy", "0-1 1-2 3-4");  // a soft hyphen
  check("\xFF\xFE\xE4\0x\0"sv, "äx", "2-4 4-6");
  check(wide(u"\uFEFFa\U0001F600b", true), "a\U0001F600b", "2-4 4-8 8-10");
}

TEST_CASE("read_text: lines and columns are those of the text") {
  const std::string bytes = wide(u"\uFEFFaa\nä\u0A0Ab\n", false);
  DiagnosticLog log(bytes, 100);
  REQUIRE(read_text(bytes, {}, log));
  const Position place = log.place_of(12);  // the "b"
  CHECK(place.line == 2);
  CHECK(place.column == 3);
}

TEST_CASE("read_text: spans hold far into a text") {
  std::string bytes = "\xFF\xFE";
  std::u16string text;
  for (int i = 0; i < 2000; ++i) text += u"ä–x\U0001F600";
  bytes += wide(text, false);
  DiagnosticLog log(bytes, 100);
  const auto found = read_text(bytes, {}, log);
  REQUIRE(found);
  spans(found->text);  // each offset comes back to itself
  const std::size_t end = found->text.text().size();
  CHECK(found->text.source_span(end - 4, end) == Span{bytes.size() - 4, bytes.size()});
}

TEST_CASE("read_text: half a pair and half a unit are U+FFFD") {
  const std::string_view bytes = "\xFF\xFE\x3D\xD8x\0y"sv;
  const Seen seen = read(bytes);
  CHECK(seen.text == "\uFFFDx\uFFFD");
  DiagnosticLog log(bytes, 100);
  const auto found = read_text(bytes, {}, log);
  CHECK(found->text.source_span(4, 7) == Span{6, 7});
}

TEST_CASE("read_text: letters that were encoded twice are taken back, where there are many") {
  const std::string twice = "KehittÃ¤jÃ¤: TyÃ¶pÃ¤ivÃ¤ â€“ Ã„iti";
  const Seen seen = read(twice);
  CHECK(seen.text == "Kehittäjä: Työpäivä – Äiti");
  CHECK(seen.encoding == "UTF-8");
  CHECK(seen.said == "encoding.read-twice");
  DiagnosticLog log(twice, 100);
  const auto found = read_text(twice, {}, log);
  const std::size_t at = found->text.text().find("jä");
  const Span span = found->text.source_span(at, at + 3);
  CHECK(twice.substr(span.begin, span.size()) == "jÃ¤");
  CHECK(found->text.surface(span) == "jä");

  CHECK(read("Merkki Ã¤ on väärin luettu ä").text == "Merkki Ã¤ on väärin luettu ä");
  CHECK(read("SÃ£o, SÃ£o, SÃ£o ja Ã").text == "São, São, São ja Ã");
}

TEST_CASE("read_text: binary data is refused") {
  CHECK(read("\x89PNG\r\n\x1A\n\0\0"sv).text.find("binary data") != std::string::npos);
  CHECK(read("t\xE4\0x"sv).text.find("NUL byte at byte 2") != std::string::npos);
}

TEST_CASE("encoding_named: labels as pages write them") {
  CHECK(encoding_named("UTF-8") == Encoding::utf8);
  CHECK(encoding_named("utf8") == Encoding::utf8);
  CHECK(encoding_named("ISO_8859-1") == Encoding::latin1);
  CHECK(encoding_named(" Windows-1252") == Encoding::windows1252);
  CHECK(encoding_named("iso-8859-15") == Encoding::latin9);
  CHECK_FALSE(encoding_named("koi8-r"));
  CHECK_FALSE(encoding_named(""));
}
