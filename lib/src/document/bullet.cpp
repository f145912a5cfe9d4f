#include "document/bullet.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

using Style = Bullet::Style;

/// Signs that are bullets wherever they begin a line, even with no blank behind them.
constexpr std::array<char32_t, 30> glyphs{0x2022, 0x2023, 0x2043, 0x204C, 0x2219, 0x25A0, 0x25A1, 0x25AA,
                                          0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25BB, 0x25CB, 0x25CF, 0x25D8,
                                          0x25E6, 0x2605, 0x2606, 0x2610, 0x2611, 0x2713, 0x2714, 0x2726,
                                          0x2756, 0x27A2, 0x27A4, 0x29BF, 0x25C6, 0x00B7};

/// Signs that are bullets only before a blank; "§" is one of Wingdings where no number follows.
constexpr std::array<char32_t, 10> spaced_glyphs{U'*',   U'+',   U'>',   0xA7,   0xBB,
                                                 0x2192, 0x21D2, 0x27A1, 0x2794, 0xFFFD};

/// The fonts Symbol and Wingdings put their signs into the private use area.
constexpr bool is_private(char32_t c) {
  return c >= 0xE000 && c <= 0xF8FF;
}

constexpr std::u32string_view lost = U"lxnqv";

template <class List>
bool holds(const List& list, char32_t c) {
  return std::find(list.begin(), list.end(), c) != list.end();
}

bool blank_at(std::string_view line, std::size_t i) {
  return i < line.size() && is_space(line[i]);
}

/// Fills in where the text begins.
Bullet ended(std::string_view line, Bullet bullet, std::size_t length) {
  bullet.length = length;
  while (blank_at(line, bullet.length)) ++bullet.length;
  bullet.columns = static_cast<std::uint32_t>(unicode::length(line.substr(0, bullet.length)));
  return bullet;
}

Bullet read_glyph(std::string_view line) {
  const unicode::CodePoint c = unicode::at(line, 0);
  std::size_t length = c.length;
  std::uint32_t depth = 1;
  while (length < line.size() && unicode::at(line, length).value == c.value && depth < 6) {  // "**"
    length += c.length;
    ++depth;
  }
  const bool alone = length == line.size();
  const bool blank = blank_at(line, length) || alone;
  const bool letter = c.value == U'o' || holds(lost, c.value);
  const bool spaced = unicode::is_dash(c.value) || holds(spaced_glyphs, c.value) || letter;
  if (!is_private(c.value) && !holds(glyphs, c.value) && !(spaced && blank)) return {};
  if ((letter || depth > 2) && (alone || depth > 1)) return {};
  Bullet bullet;
  bullet.style = Style::glyph;
  bullet.glyph = c.value;
  bullet.depth = depth;
  return ended(line, bullet, length);
}

std::size_t read_number(std::string_view line, std::size_t at, std::uint32_t& value) {
  value = 0;
  std::size_t i = at;
  while (unicode::digit_at(line, i) && i - at < 4)
    value = value * 10 + static_cast<std::uint32_t>(line[i++] - '0');
  return i;
}

/// "§ 12", "12 §", "12. §", "§12"
Bullet read_section(std::string_view line) {
  constexpr std::string_view sign = "§";
  Bullet bullet;
  bullet.style = Style::section;
  bullet.glyph = 0xA7;
  std::size_t i = 0;
  const bool leads = line.substr(0, sign.size()) == sign;
  if (leads) {
    i = sign.size();
    while (blank_at(line, i)) ++i;
  }
  const std::size_t digits = i;
  i = read_number(line, i, bullet.value);
  if (i == digits || i > digits + 3) return {};
  if (i < line.size() && (line[i] == '.' || line[i] == ':')) ++i;
  if (leads) return ended(line, bullet, i);
  while (blank_at(line, i)) ++i;
  if (line.substr(i, sign.size()) != sign) return {};
  return ended(line, bullet, i + sign.size());
}

/// "1.", "1)", "(1)", "1.2", "1.2.", and "1" before a wide gap
Bullet read_numbered(std::string_view line) {
  Bullet bullet;
  const bool open = line.front() == '(';
  std::size_t i = read_number(line, open ? 1 : 0, bullet.value);
  const std::size_t digits = i - (open ? 1 : 0);
  if (digits == 0 || digits > 2 || i >= line.size()) return {};
  bullet.style = Style::number;
  bullet.depth = 1;
  bullet.first = bullet.value;
  while (line[i] == '.' && unicode::digit_at(line, i + 1) && bullet.depth < 6) {
    std::uint32_t part = 0;
    const std::size_t next = read_number(line, i + 1, part);
    if (next - i > 3) return {};  // "1.2020"
    bullet.value = part;
    bullet.style = Style::outline;
    ++bullet.depth;
    i = next;
    if (i >= line.size()) return {};
  }
  if (line[i] == '.' || line[i] == ')' || line[i] == ':') {
    bullet.glyph = static_cast<unsigned char>(line[i]);
    ++i;
    if (!blank_at(line, i) && i < line.size() && bullet.glyph != U')') return {};
  } else if (open || bullet.style == Style::number || !blank_at(line, i)) {
    const bool gap = blank_at(line, i) && (line[i] == '\t' || blank_at(line, i + 1));
    const bool capital = blank_at(line, i) && unicode::is_upper(unicode::at(line, i + 1).value);
    if (open || !(gap || capital)) return {};
    bullet.glyph = U' ';
  }
  if (bullet.style == Style::outline) bullet.glyph = U'.';
  return ended(line, bullet, i);
}

std::uint32_t roman_value(std::string_view word) {
  constexpr std::array<std::string_view, 12> values{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                    "vii", "viii", "ix",  "x",  "xi", "xii"};
  const auto found = std::find(values.begin(), values.end(), word);
  return found == values.end() ? 0 : static_cast<std::uint32_t>(found - values.begin()) + 1;
}

/// "a)", "A.", "(b)", "iv)"; a capital and a full stop may be an initial, and are a bullet before no name.
Bullet read_lettered(std::string_view line) {
  const std::size_t begin = line.front() == '(' ? 1 : 0;
  std::size_t i = begin;
  while (i < line.size() && i - begin < 5 &&
         ((line[i] >= 'a' && line[i] <= 'z') || (line[i] >= 'A' && line[i] <= 'Z')))
    ++i;
  if (i == begin || i >= line.size()) return {};
  const bool stop = line[i] == '.' && begin == 0;
  if ((line[i] != ')' && !stop) || (!blank_at(line, i + 1) && i + 1 < line.size())) return {};
  const std::string word = unicode::lower(line.substr(begin, i - begin));
  Bullet bullet;
  bullet.glyph = static_cast<unsigned char>(line[i]);
  if (const std::uint32_t roman = roman_value(word); roman != 0 && (word.size() > 1 || word == "i")) {
    bullet.style = Style::roman;
    bullet.value = roman;
    if (stop && unicode::is_upper(unicode::at(line, 0).value) && word.size() == 1) return {};  // an initial
  } else if (word.size() == 1 && !stop) {
    bullet.style = Style::letter;
    bullet.value = static_cast<std::uint32_t>(word[0] - 'a') + 1;
  } else {
    return {};
  }
  return ended(line, bullet, i + 1);
}

}  // namespace

Bullet read_bullet(std::string_view line) {
  if (line.empty()) return {};
  if (Bullet b = read_section(line); b.found()) return b;
  if (Bullet b = read_glyph(line); b.found()) return b;
  if (Bullet b = read_numbered(line); b.found()) return b;
  return read_lettered(line);
}

bool is_lost_glyph(const Bullet& bullet) noexcept {
  return bullet.is_glyph() && holds(lost, bullet.glyph);
}

}  // namespace palaset::document
