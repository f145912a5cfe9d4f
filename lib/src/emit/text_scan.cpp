#include "emit/text_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "unicode/characters.hpp"

namespace palaset::emit {
namespace {

enum Class : unsigned char { clean, special, latin, multibyte };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte) {
    if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F) classes[byte] = special;
    if (byte >= 0x80) classes[byte] = multibyte;
  }
  classes[0xC3] = latin;  // å, ä, ö and é: whatever well-formed sequence it begins is clean
  return classes;
}
constexpr std::array<Class, 256> classes = make_classes();

constexpr bool is_special(char32_t c) {
  return c < 0xA0 || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

constexpr bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t high = ones * 0x80;

/// High bits of the bytes of `word` that are zero. Exact up to the first of them, which is all that is asked.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - ones) & ~word & high;
}

/// High bits of the bytes that need an escape: control characters, a quotation mark, a backslash, DEL.
constexpr std::uint64_t escapes(std::uint64_t word) {
  const std::uint64_t control = (word - ones * 0x20) & ~word & high;
  return control | zero_bytes(word ^ ones * '"') | zero_bytes(word ^ ones * '\\') |
         zero_bytes(word ^ ones * 0x7F);
}

/// How many of eight bytes are clean: ASCII and the letters that C3 begins, well-formed. 0 where any is not.
constexpr std::size_t clean_bytes(std::uint64_t word) {
  if (escapes(word) != 0) return 0;
  const std::uint64_t wide = word & high;
  if (wide == 0) return 8;
  const std::uint64_t x = word ^ ones * 0xC3;
  const std::uint64_t leads = ~(((x & ~high) + ~high) | x | ~high);  // exactly the bytes that are C3
  const std::uint64_t tails = leads << 8U;
  const bool paired = (wide & ~(leads | tails)) == 0 && (tails & ~wide) == 0 && (word & tails >> 1U) == 0;
  if (!paired) return 0;
  return leads >> 63U != 0 ? 7 : 8;  // the last byte's other half is in the next word
}

/// Length of the clean character at `at` that the writers meet often, or 0: ASCII, what C3 begins, and of
/// General Punctuation the dashes and quotation marks (U+2010 to U+2027).
constexpr std::size_t frequent_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  switch (classes[byte(0)]) {
    case clean:
      return 1;
    case latin:
      return continues(text, at + 1) ? 2 : 0;
    case multibyte:
      return text.size() - at >= 3 && byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) < 0xA8
                 ? 3
                 : 0;
    default:
      return 0;
  }
}

/// Eight bytes of a text, or what is left of it with blanks behind.
std::uint64_t word_at(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  if (text.size() - at >= 8) {
    std::memcpy(&word, text.data() + at, 8);
    return word;
  }
  if (text.size() < 8) {
    word = ones * ' ';
    std::memcpy(&word, text.data() + at, text.size() - at);
    return word;
  }
  const std::size_t left = text.size() - at;
  std::memcpy(&word, text.data() + text.size() - 8, 8);
  return word >> (64 - 8 * left) | ones * ' ' << 8 * left;
}

}  // namespace

std::size_t copy_clean(std::string_view text, char* to) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    if constexpr (std::endian::native == std::endian::little) {
      const std::uint64_t word = word_at(text, at);
      std::memcpy(to + at, &word, 8);
      if (const std::size_t clean = clean_bytes(word); clean != 0) {
        at += clean;
        continue;
      }
    }
    // the bytes of a word that is not clean, one character after the other
    for (const std::size_t behind = std::min(at + 8, text.size()); at < behind;) {
      const std::size_t length = frequent_length(text, at);
      if (length == 0) return at;
      for (std::size_t i = 0; i < length; ++i) to[at + i] = text[at + i];
      at += length;
    }
  }
  return std::min(at, text.size());
}

Special next_special(std::string_view text, std::size_t from) noexcept {
  std::size_t at = from;
  while (at < text.size()) {
    if (const std::size_t length = frequent_length(text, at); length > 0) {
      at += length;
    } else if (classes[static_cast<unsigned char>(text[at])] == special) {
      return {at, 1, static_cast<unsigned char>(text[at])};
    } else {
      std::size_t bad = 0;
      const std::size_t length_of_any = unicode::valid_length(text, at, bad);
      if (length_of_any == 0) return {at, bad, unicode::replacement};
      const char32_t code = unicode::at(text, at).value;
      if (is_special(code)) return {at, length_of_any, code};
      at += length_of_any;
    }
  }
  return {text.size(), 0, 0};
}

}  // namespace palaset::emit
