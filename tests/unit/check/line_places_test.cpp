#include "check/line_places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "check/findings.hpp"
#include "unicode/characters.hpp"

using namespace palaset;
using namespace palaset::check;

namespace {

TextPlace expected_place(std::string_view text, std::size_t offset) {
  TextPlace place{{1, 1}, 1, 1};
  for (std::size_t i = 0; i < offset;) {
    const unicode::CodePoint c = unicode::at(text, i);
    i += c.length;
    const bool ends = c.value == U'\n' || (c.value == U'\r' && unicode::at(text, i).value != U'\n');
    if (ends) {
      place = {{place.at.line + 1, 1}, 1, 1};
      continue;
    }
    ++place.at.column;
    place.column_utf16 += c.value > 0xFFFF ? 2 : 1;
    place.column_utf8 += c.length;
  }
  return place;
}

}  // namespace

TEST_CASE("places are those that counting from the beginning gives, for edits anywhere") {
  std::mt19937 random(13);  // NOLINT: the same each time
  const std::vector<std::string> pieces{"a", "sana ", "ä", "😀", "\n", "\r\n", "\r", "–", "pitkähkö rivi "};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<std::size_t> boundaries{0};
    for (std::size_t n = random() % 60; n > 0; --n) {
      text += pieces[random() % pieces.size()];
      boundaries.push_back(text.size());
    }
    const auto any = [&] { return boundaries[random() % boundaries.size()]; };
    const auto span = [&] {
      const std::size_t a = any();
      const std::size_t b = any();
      return Span{std::min(a, b), std::max(a, b)};
    };
    std::vector<Diagnostic> found(random() % 6);
    for (Diagnostic& d : found) {
      d.span = span();
      d.message = "as on line " + line_of(any());
      if (random() % 3 == 0) continue;
      d.fix.emplace();
      for (std::size_t n = random() % 7; n > 0; --n) d.fix->edits.push_back({span(), "x"});
    }
    std::sort(found.begin(), found.end(),
              [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    const std::vector<Diagnostic> before = found;
    std::vector<Diagnostic*> order;
    for (Diagnostic& d : found) order.push_back(&d);
    const std::vector<Finding> placed = place(order, {text, [](std::size_t byte) { return byte; }});
    REQUIRE(placed.size() == before.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
      const Diagnostic& d = before[i];
      CHECK(placed[i].begin == expected_place(text, d.span.begin));
      CHECK(placed[i].end == expected_place(text, d.span.end));
      CHECK(placed[i].diagnostic.at == placed[i].begin.at);
      const std::size_t named = lines_named(d.message).front();
      CHECK(placed[i].diagnostic.message ==
            "as on line " + std::to_string(expected_place(text, named).at.line));
      const std::size_t edits = d.fix ? d.fix->edits.size() : 0;
      REQUIRE(placed[i].edits.size() == edits);
      for (std::size_t e = 0; e < edits; ++e) {
        CHECK(placed[i].edits[e].first == expected_place(text, d.fix->edits[e].span.begin));
        CHECK(placed[i].edits[e].second == expected_place(text, d.fix->edits[e].span.end));
      }
    }
  }
}
