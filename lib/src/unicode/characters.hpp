// Properties of code points, and UTF-8 as a sequence of them.
//
// ASCII and Latin-1 are answered from tables, since nearly all Finnish text is made of them; everything else
// is asked of ICU. Nothing here depends on the process's locale.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace palaset::unicode {

inline constexpr char32_t replacement = 0xFFFD;

/// A code point and its length in bytes; `length` 0 at the end of the text, and valid UTF-8 is assumed.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// The code point that begins at `at`. Precondition: valid UTF-8, `at` on a boundary.
[[nodiscard]] inline CodePoint at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0x80);
  };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(at + 1) & 0x3F)), 2};
  if (lead < 0xF0) {
    return {static_cast<char32_t>((lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F)),
            3};
  }
  return {static_cast<char32_t>((lead & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 |
                                (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F)),
          4};
}

/// The code point that ends at `end`, or length 0 where `end` is 0.
[[nodiscard]] inline CodePoint before(std::string_view text, std::size_t end) noexcept {
  if (end == 0 || end > text.size()) return {};
  std::size_t i = end - 1;
  while (i > 0 && end - i < 4 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  CodePoint c = at(text, i);
  c.length = end - i;
  return c;
}

/// Length of the valid UTF-8 sequence that begins at `at`, or 0. `bad` then gives how many bytes to replace.
[[nodiscard]] std::size_t valid_length(std::string_view bytes, std::size_t at, std::size_t& bad) noexcept;

void append(std::string& out, char32_t code_point);

/// Bits of character_class().
inline constexpr std::uint8_t upper_bit = 1;
inline constexpr std::uint8_t lower_bit = 2;
inline constexpr std::uint8_t letter_bit = 4;
inline constexpr std::uint8_t digit_bit = 8;

namespace detail {

constexpr std::array<std::uint8_t, 256> make_latin1() {
  std::array<std::uint8_t, 256> table{};
  const auto set = [&](std::size_t from, std::size_t to, unsigned bits) {
    for (std::size_t c = from; c <= to; ++c) table[c] = static_cast<std::uint8_t>(bits);
  };
  set('A', 'Z', letter_bit | upper_bit);
  set('a', 'z', letter_bit | lower_bit);
  set(0xC0, 0xDE, letter_bit | upper_bit);
  set(0xDF, 0xFF, letter_bit | lower_bit);
  for (const std::size_t sign : {0xD7U, 0xF7U}) table[sign] = 0;
  for (const std::size_t small : {0xAAU, 0xB5U, 0xBAU}) table[small] = letter_bit | lower_bit;
  set('0', '9', digit_bit);
  return table;
}
inline constexpr std::array<std::uint8_t, 256> latin1 = make_latin1();

[[nodiscard]] std::uint8_t wide_class(char32_t c) noexcept;

}  // namespace detail

/// What a code point is: a set of the bits above.
[[nodiscard]] inline std::uint8_t character_class(char32_t c) noexcept {
  return c < 256 ? detail::latin1[c] : detail::wide_class(c);
}

[[nodiscard]] inline bool is_upper(char32_t c) noexcept {
  return (character_class(c) & upper_bit) != 0;
}
[[nodiscard]] inline bool is_lower(char32_t c) noexcept {
  return (character_class(c) & lower_bit) != 0;
}
[[nodiscard]] inline bool is_letter(char32_t c) noexcept {
  return (character_class(c) & letter_bit) != 0;
}
[[nodiscard]] constexpr bool is_digit(char32_t c) noexcept {
  return c >= U'0' && c <= U'9';
}
/// Of a byte of UTF-8: those above ASCII are none.
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
/// False at the end of the text and behind it.
[[nodiscard]] constexpr bool digit_at(std::string_view text, std::size_t i) noexcept {
  return i < text.size() && is_digit(text[i]);
}

/// Hyphen, minus and every dash that Finnish pages use for one another.
[[nodiscard]] constexpr bool is_dash(char32_t c) noexcept {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// Root-locale lower case (never the Turkish one), NFC in, NFC out for what Finnish text holds.
[[nodiscard]] std::string lower(std::string_view text);
/// Root-locale upper case.
[[nodiscard]] std::string upper(std::string_view text);

/// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text) noexcept;

/// What a cleaned text makes of a code point.
enum class Cleaning : std::uint8_t {
  keep,       ///< as it is
  blank,      ///< a no-break or fixed-width space: one plain blank
  drop,       ///< soft hyphen, zero-width or direction mark: nothing
  line_end,   ///< a Unicode line or paragraph separator: one newline
  normalize,  ///< may change under NFC together with its neighbours
};
[[nodiscard]] Cleaning cleaning(char32_t c) noexcept;

/// NFC of a short text (valid UTF-8).
[[nodiscard]] std::string nfc(std::string_view text);
/// Whether NFC never joins this code point with one before it.
[[nodiscard]] bool starts_segment(char32_t c) noexcept;

/// The record model's id of a name: lower case, å/ä → a, ö → o, everything else but a–z and 0–9 → one "-".
void slug(std::string_view name, std::string& out);

}  // namespace palaset::unicode
