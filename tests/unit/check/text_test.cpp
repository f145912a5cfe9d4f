#include "check/text.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "check/plain_years.hpp"
#include "unicode/characters.hpp"

using namespace palaset;
using namespace palaset::check;

namespace {

class Nowhere final : public Places {
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const override { return {begin, end}; }
};

bool has(std::string_view text, Sign sign) {
  const Nowhere nowhere;
  return Text(text, 0, nowhere).has(sign);
}

/// The first digit that is none of plain years, a byte at a time.
std::size_t first_digit(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const bool begins = unicode::is_digit(text[i]) && (i == 0 || !unicode::is_digit(text[i - 1]));
    const std::size_t end = begins ? behind_plain_years(text, i) : i + 1;
    if (end == i) return i;
    i = end;
  }
  return text.size();
}

struct Expected {
  Sign sign;
  bool there;
};

/// By the words of the header, a character at a time.
std::vector<Expected> look(std::string_view text) {
  const bool digit = first_digit(text) < text.size();
  bool hyphen = false, en = false, other = false, parenthesis = false, quote = false;
  bool comma = false, two = false, mark = false, alone = false, aside = false, before_blank = false;
  bool word = false, digits = false, odd = false, marks = false, tight = false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size();) {
    const unicode::CodePoint c = unicode::at(text, i);
    const char32_t last = unicode::before(text, i).value;
    const char32_t next = unicode::at(text, i + c.length).value;
    const bool dash = unicode::is_dash(c.value);
    hyphen |= c.value == U'-';
    en |= c.value == 0x2013;
    other |= dash && c.value != U'-' && c.value != 0x2013;
    parenthesis |= c.value == U'(' || c.value == U')';
    const std::u32string_view quotes = U"\"'\u201C\u201D\u2018\u2019\u00AB\u00BB";
    quote |= quotes.find(c.value) != std::u32string_view::npos;
    const bool is_comma = c.value == U',' || c.value == U';' || c.value == U':';
    comma |= is_comma;
    two |= c.value == U' ' && next == U' ';
    mark |= (last == U' ' && (is_comma || c.value == U')')) || (c.value == U'(' && next == U' ');
    alone |= dash && c.value != 0x2013 && last == U' ' && next == U' ';
    if (c.value == U'-')
      aside |= last == U' ' && unicode::is_upper(next);
    else if (dash)
      aside |= (last == U' ') != (next == U' ');
    before_blank |= dash && c.value != 0x2013 && next == U' ';
    word |= dash && c.value != U'-' && unicode::is_letter(next);
    digits |= c.value == U')' && i > 2 && unicode::is_digit(text[i - 1]) && unicode::is_digit(text[i - 2]) &&
              !unicode::is_digit(text[i - 3]);
    odd |= c.value == U'[' || c.value == U']' || (c.value == U'(' && (next == U'(' || next == U')'));
    if (c.value == U'(') ++depth;
    if (c.value == U')' && depth-- == 0) {
      odd = true;
      depth = 0;
    }
    const bool is_mark = c.value == U',' || c.value == U';';
    tight |= (is_mark && next != U' ' && next != 0) || (c.value == U'(' && i > 0 && last != U' ') ||
             (c.value == U')' && unicode::is_letter(next));
    marks |= (c.value == U',' || c.value == U';') && (next == U',' || next == U';' || next == U'.');
    i += c.length;
  }
  odd |= depth != 0;
  return {{Sign::hyphen, hyphen},
          {Sign::en_dash, en},
          {Sign::other_dash, other},
          {Sign::digit, digit},
          {Sign::parenthesis, parenthesis},
          {Sign::quote, quote},
          {Sign::comma, comma},
          {Sign::double_blank, two},
          {Sign::blank_mark, mark},
          {Sign::hyphen_alone, alone},
          {Sign::dash_aside, aside},
          {Sign::hyphen_blank, before_blank},
          {Sign::dash_word, word},
          {Sign::two_digits, digits},
          {Sign::odd_parenthesis, odd},
          {Sign::two_marks, marks},
          {Sign::tight, tight}};
}

}  // namespace

TEST_CASE("a text says what stands in it") {
  CHECK(has("Tupa - arki", Sign::hyphen_alone));
  CHECK_FALSE(has("Tupa – arki", Sign::hyphen_alone));
  CHECK(has("Lähellä -Kylän kahvila", Sign::dash_aside));
  CHECK_FALSE(has("Hyvä arki -hanke", Sign::dash_aside));
  CHECK(has("(ESR 19–21)", Sign::two_digits));
  CHECK_FALSE(has("(ESR 2019–2021)", Sign::two_digits));
  CHECK(has("(ESR 2019)", Sign::digit));
  CHECK_FALSE(has("(ESR 2019–2021)", Sign::digit));
  CHECK_FALSE(has("", Sign::digit));
}

TEST_CASE("plain years are those that no check has anything to say of") {
  CHECK(behind_plain_years("(ESR 2016–2019)", 5) == 16);
  CHECK(behind_plain_years("2016–2019", 0) == 11);
  CHECK(behind_plain_years("2016–2019, ESR", 0) == 11);
  for (const std::string_view odd : {"2016-2019", "2019–2016", "2016–2016", "2016–2019a", "2016–20199",
                                     "1999–2004", "2016–2041", "2016–19", "2016"}) {
    INFO(odd);
    CHECK(behind_plain_years(odd, 0) == 0);
  }
}

TEST_CASE("signs are those that a look at each character finds, on whichever side of a block they are") {
  std::mt19937 random(3);  // NOLINT: the same each time
  const std::vector<std::string> pieces{"a", "ä", "A", "Ä", " ", " ", "-",  "–", "−", "1", "2", "(",
                                        ")", ",", ":", "[", ";", ".", "\"", "»", "’", "€", "x", "2016–2019"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t n = random() % 80; n > 0; --n) text += pieces[random() % pieces.size()];
    INFO(text);
    for (const Expected& e : look(text)) CHECK(has(text, e.sign) == e.there);
    const Nowhere nowhere;
    const Text seen(text, 0, nowhere);
    CHECK(seen.digits_from() == first_digit(text));
  }
}
