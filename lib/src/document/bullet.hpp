// What stands before the text of an item: a glyph, a number, a letter, a section sign.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace palaset::document {

struct Bullet {
  enum class Style : std::uint8_t {
    none,
    glyph,    ///< • – * o, and the private-use signs of symbol fonts
    number,   ///< 1. 1) (1)
    outline,  ///< 1.2, 1.2.3
    section,  ///< 1 §, § 1
    letter,   ///< a) A.
    roman,    ///< i) IV.
  };

  Style style = Style::none;
  char32_t glyph = 0;       ///< of a glyph: itself; else the sign behind the number
  std::uint32_t value = 0;  ///< of a number or letter, from 1; the last part of an outline number
  std::uint32_t first = 0;  ///< first part of an outline number
  std::uint32_t depth = 0;  ///< parts of an outline number; how often a glyph stands: "**"
  std::size_t length =
      0;  ///< bytes up to the text, blanks included; the line's whole length where no text follows
  std::uint32_t columns = 0;  ///< the same in code points

  [[nodiscard]] bool found() const noexcept { return style != Style::none; }
  [[nodiscard]] bool is_glyph() const noexcept { return style == Style::glyph; }
  /// Two bullets that can stand before items of one list.
  [[nodiscard]] bool same_kind(const Bullet& other) const noexcept {
    return style == other.style && glyph == other.glyph && depth == other.depth;
  }
};

/// The bullet that a line without white space around it begins with. A lone "o", "l" or "x" is a glyph where
/// a word's blank follows; whether it was one is the caller's to say, from the lines around it.
[[nodiscard]] Bullet read_bullet(std::string_view line);

/// A letter that symbol fonts leave where their glyph is lost: "l", "x", "n", "q", "v".
[[nodiscard]] bool is_lost_glyph(const Bullet& bullet) noexcept;

}  // namespace palaset::document
