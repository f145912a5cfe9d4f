// Whatever is mixed: the source span of a range of text slices bytes that decode to the same text.
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "source/source_text.hpp"
#include "unicode/characters.hpp"

using namespace palaset;
using namespace palaset::source;

namespace {

std::string text_of(std::string_view bytes) {
  DiagnosticLog log(bytes, 0);
  const auto source = SourceText::decode(bytes, log);
  return source ? std::string(source->text()) : "refused";
}

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {
      "a",
      "mallit ",
      "ä",
      "Ö",
      "\n",
      "\r\n",
      "\r",
      " ",
      "\u00A0",
      "\u00AD",
      "\u200B",
      "\uFEFF",
      "\u2028",
      "a\u0308",
      "o\u0308",
      "\u0308",
      "\u0323",
      "–",
      "\U0001F600",
      "\uAC00",
      "\u1100\u1161",
      "\xE4",
      "\xE2\x82",
      "\xED\xA0\x80",
      "\xF0\x9F",
      "abcdefghijklmnop",
  };
  return all;
}

std::string mixture(std::mt19937& random, bool clean) {
  std::string bytes = !clean && random() % 8 == 0 ? "\xEF\xBB\xBF" : "";
  for (std::size_t count = random() % 24; count > 0; --count) {
    bytes += pieces()[clean ? random() % 5 : random() % pieces().size()];
  }
  return bytes;
}

/// Text offsets between which nothing composes.
std::vector<std::size_t> boundaries(std::string_view text) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < text.size();) {
    const unicode::CodePoint c = unicode::at(text, i);
    if (i == 0 || unicode::starts_segment(c.value)) found.push_back(i);
    i += c.length;
  }
  found.push_back(text.size());
  return found;
}

/// The first range whose bytes read otherwise, or nothing.
std::string first_fault(const SourceText& source) {
  const auto ends = boundaries(source.text());
  for (std::size_t a = 0; a < ends.size(); ++a) {
    if (a + 1 < ends.size() &&
        source.text_offset(source.source_span(ends[a], ends[a + 1]).begin) != ends[a]) {
      return "text offset " + std::to_string(ends[a]);
    }
    for (std::size_t b = a + 1; b < ends.size(); ++b) {
      const Span span = source.source_span(ends[a], ends[b]);
      const bool inside = span.begin < span.end && span.end <= source.bytes().size();
      const std::string range = std::to_string(ends[a]) + "-" + std::to_string(ends[b]);
      if (!inside) return "outside: " + range;
      if (text_of(source.bytes().substr(span.begin, span.size())) !=
          source.text().substr(ends[a], ends[b] - ends[a])) {
        return range;
      }
    }
  }
  return {};
}

}  // namespace

TEST_CASE("decode: spans slice bytes that decode to the same text, whatever is mixed") {
  std::mt19937 random(20240229);
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = mixture(random, i % 10 == 0);
    DiagnosticLog log(bytes, 100);
    const auto source = SourceText::decode(bytes, log);
    REQUIRE(source);
    INFO("bytes: " << Catch::StringMaker<std::string>::convert(bytes));
    REQUIRE(first_fault(*source) == "");
    REQUIRE(text_of(source->text()) == source->text());  // what is clean stays as it is
  }
}

TEST_CASE("decode: text is in NFC and holds none of what is cleaned") {
  std::mt19937 random(7);
  for (int i = 0; i < 1000; ++i) {
    const std::string text = text_of(mixture(random, false));
    REQUIRE(unicode::nfc(text) == text);
    for (const char* odd : {"\r", "\u00A0", "\u00AD", "\u200B", "\uFEFF", "\u2028"}) {
      REQUIRE(text.find(odd) == std::string::npos);
    }
  }
}
