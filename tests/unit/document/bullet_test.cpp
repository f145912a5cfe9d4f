#include "document/bullet.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::document;

namespace {

std::string_view name_of(Bullet::Style style) {
  switch (style) {
    case Bullet::Style::glyph:
      return "glyph";
    case Bullet::Style::number:
      return "number";
    case Bullet::Style::outline:
      return "outline";
    case Bullet::Style::section:
      return "section";
    case Bullet::Style::letter:
      return "letter";
    case Bullet::Style::roman:
      return "roman";
    case Bullet::Style::none:
      break;
  }
  return "none";
}

/// "style value: text"; "text" alone where there is no bullet.
std::string dump(std::string_view line) {
  const Bullet b = read_bullet(line);
  CHECK(b.length <= line.size());
  CHECK(b.columns <= b.length);
  CHECK(b.found() == (b.length > 0));
  if (!b.found()) return std::string(line);
  std::string out(name_of(b.style));
  if (b.is_glyph() && b.depth > 1) out += "*" + std::to_string(b.depth);
  if (!b.is_glyph()) out += " " + std::to_string(b.value);
  if (b.style == Bullet::Style::outline)
    out += " of " + std::to_string(b.first) + " depth " + std::to_string(b.depth);
  return out + ": " + std::string(line.substr(b.length));
}

struct Row {
  std::string_view line, bullet;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(dump(row.line) == row.bullet);
  }
}

}  // namespace

TEST_CASE("bullet: glyphs") {
  check({
      {"", ""},
      {"• kohta", "glyph: kohta"},
      {"•kohta", "glyph: kohta"},
      {"•   kohta", "glyph: kohta"},
      {"•\tkohta", "glyph: kohta"},
      {"•", "glyph: "},
      {"· kohta", "glyph: kohta"},
      {"◦ kohta", "glyph: kohta"},
      {"▪ kohta", "glyph: kohta"},
      {"\uF0B7 kohta", "glyph: kohta"},  // Symbol
      {"\uF0A7kohta", "glyph: kohta"},   // Wingdings
      {"- kohta", "glyph: kohta"},
      {"– kohta", "glyph: kohta"},
      {"− kohta", "glyph: kohta"},
      {"* kohta", "glyph: kohta"},
      {"** kohta", "glyph*2: kohta"},
      {"> kohta", "glyph: kohta"},
      {"-", "glyph: "},
  });
}

TEST_CASE("bullet: letters that stand for a glyph") {
  check({
      {"o kohta", "glyph: kohta"},
      {"o   kohta", "glyph: kohta"},
      {"l kohta", "glyph: kohta"},
      {"x Maija Malli", "glyph: Maija Malli"},
      {"on kohta", "on kohta"},
      {"o", "o"},
      {"oo kohta", "oo kohta"},
  });
  CHECK(is_lost_glyph(read_bullet("l kohta")));
  CHECK(is_lost_glyph(read_bullet("x kohta")));
  CHECK_FALSE(is_lost_glyph(read_bullet("o kohta")));
  CHECK_FALSE(is_lost_glyph(read_bullet("• kohta")));
  CHECK_FALSE(is_lost_glyph(Bullet{}));
}

TEST_CASE("bullet: what only looks like a glyph") {
  check({
      {"-hanke", "-hanke"},
      {"–2019", "–2019"},
      {"*huom.", "*huom."},
      {"\"Avoin ovi\"", "\"Avoin ovi\""},
      {"(kohta)", "(kohta)"},
  });
}

TEST_CASE("bullet: numbers") {
  check({
      {"1. Avaus", "number 1: Avaus"},
      {"1) kohta", "number 1: kohta"},
      {"(1) kohta", "number 1: kohta"},
      {"12: kohta", "number 12: kohta"},
      {"1)kohta", "number 1: kohta"},
      {"1   Avaus", "number 1: Avaus"},
      {"1\tAvaus", "number 1: Avaus"},
      {"1 Avaus", "number 1: Avaus"},
      {"1.", "number 1: "},
      {"1", "1"},
      {"1.kohta", "1.kohta"},
      {"100. kohta", "100. kohta"},
      {"12 osallistujaa", "12 osallistujaa"},
      {"2019 alkaen", "2019 alkaen"},
      {"(1 kohta", "(1 kohta"},
  });
}

TEST_CASE("bullet: outline numbers, and dates that are none") {
  check({
      {"1.1 Aikajana", "outline 1 of 1 depth 2: Aikajana"},
      {"2.10. Muut", "outline 10 of 2 depth 2: Muut"},
      {"3.2.1 Talous", "outline 1 of 3 depth 3: Talous"},
      {"1.1", "1.1"},
      {"20.4.2022 klo 13", "20.4.2022 klo 13"},
      {"1.2020 alkaen", "1.2020 alkaen"},
      {"2.5 prosenttia", "outline 5 of 2 depth 2: prosenttia"},  // whoever asks looks at what follows
  });
}

TEST_CASE("bullet: sections") {
  check({
      {"12 § Avaus", "section 12: Avaus"},
      {"§ 12 Avaus", "section 12: Avaus"},
      {"§12 Avaus", "section 12: Avaus"},
      {"12. § Avaus", "section 12: Avaus"},
      {"§ 12: Avaus", "section 12: Avaus"},
      {"12 §", "section 12: "},
      {"§ Avaus", "glyph: Avaus"},
      {"1234 § Avaus", "1234 § Avaus"},
  });
}

TEST_CASE("bullet: letters and Roman numbers") {
  check({
      {"a) kohta", "letter 1: kohta"},
      {"b) kohta", "letter 2: kohta"},
      {"(c) kohta", "letter 3: kohta"},
      {"A. Kohta", "A. Kohta"},  // as "A. Malli" has it: an initial
      {"ii. kohta", "roman 2: kohta"},
      {"IV. Kohta", "roman 4: Kohta"},
      {"xii) kohta", "roman 12: kohta"},
      {"a)", "letter 1: "},
      {"a)kohta", "a)kohta"},
      {"esim. kohta", "esim. kohta"},
      {"ks. kohta", "ks. kohta"},
      {"a kohta", "a kohta"},
  });
}

TEST_CASE("bullet: kinds of one list") {
  const auto same = [](std::string_view a, std::string_view b) {
    return read_bullet(a).same_kind(read_bullet(b));
  };
  CHECK(same("• a", "•  b"));
  CHECK(same("1. a", "2. b"));
  CHECK(same("a) a", "b) b"));
  CHECK_FALSE(same("• a", "- b"));
  CHECK_FALSE(same("* a", "** b"));
  CHECK_FALSE(same("1. a", "1) b"));
  CHECK_FALSE(same("1. a", "a) b"));
}

TEST_CASE("bullet: its columns are code points, its length bytes") {
  const Bullet b = read_bullet("•   kohta");
  CHECK(b.length == 6);
  CHECK(b.columns == 4);
  CHECK(read_bullet("12 §  Avaus").columns == 6);
}
