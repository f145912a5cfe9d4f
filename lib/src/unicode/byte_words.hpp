// UTF-8 text eight bytes at a time: what nearly all of a Finnish text is made of, told from what needs a look.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace palaset::unicode {

/// Whether words of eight bytes hold the text's first byte lowest, as what follows wants it.
inline constexpr bool words_in_order = std::endian::native == std::endian::little;

inline constexpr std::uint64_t each_byte = 0x0101010101010101U;
inline constexpr std::uint64_t high_bits = each_byte * 0x80;

/// High bits of the bytes of `word` that are zero. Exact up to the first of them: a byte 1 behind a zero one
/// is taken for another.
[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t word) noexcept {
  return (word - each_byte) & ~word & high_bits;
}

/// How many bytes come before the first one of which the high bit is set in `marks`.
[[nodiscard]] constexpr std::size_t bytes_before(std::uint64_t marks) noexcept {
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

/// With how many bytes of plain text a word begins: ASCII, and å, ä, ö and the other letters that C3 begins,
/// well-formed and whole.
[[nodiscard]] constexpr std::size_t plain_bytes(std::uint64_t word) noexcept {
  const std::uint64_t wide = word & high_bits;
  if (wide == 0) return 8;
  const std::uint64_t x = word ^ each_byte * 0xC3;
  const std::uint64_t leads = ~(((x & ~high_bits) + ~high_bits) | x | ~high_bits);  // exactly the bytes C3
  const std::uint64_t tails = leads << 8U;  // where their other halves belong
  const std::uint64_t bad = (wide & ~(leads | tails)) | (tails & (~wide | word << 1U));
  const std::size_t whole = bytes_before(bad);
  return whole > 0 && (leads >> (8 * whole - 1) & 1U) != 0 ? whole - 1 : whole;
}

/// Length of a character of several bytes that is frequent in Finnish text, or 0: what C3 begins, and the
/// dashes and quotation marks from U+2010 to U+2027. None of them is ever changed or escaped.
[[nodiscard]] constexpr std::size_t frequent_length(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  if (byte(0) == 0xC3) return (byte(1) & 0xC0) == 0x80 ? 2 : 0;
  return byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) < 0xA8 ? 3 : 0;
}

}  // namespace palaset::unicode
