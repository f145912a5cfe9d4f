#include "emit/text_scan.hpp"

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

/// End of the clean run from `at` on, eight bytes at a time as far as that goes.
std::size_t clean_run(std::string_view text, std::size_t at) {
  if constexpr (std::endian::native != std::endian::little) return at;
  while (at + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    const std::size_t clean = clean_bytes(word);
    if (clean == 0) break;
    at += clean;
  }
  return at;
}

}  // namespace

Special next_special(std::string_view text, std::size_t from) noexcept {
  std::size_t at = from;
  std::size_t next_run = at;  // the bytes of a word that is not clean are looked at one by one
  while (at < text.size()) {
    if (at >= next_run) {
      at = clean_run(text, at);
      next_run = at + 8;
      if (at >= text.size()) break;
    }
    const Class found = classes[static_cast<unsigned char>(text[at])];
    if (found == clean) {
      ++at;
    } else if (found == special) {
      return {at, 1, static_cast<unsigned char>(text[at])};
    } else if (found == latin && continues(text, at + 1)) {
      at += 2;
    } else {
      std::size_t bad = 0;
      const std::size_t length = unicode::valid_length(text, at, bad);
      if (length == 0) return {at, bad, unicode::replacement};
      const char32_t code = unicode::at(text, at).value;
      if (is_special(code)) return {at, length, code};
      at += length;
    }
  }
  return {text.size(), 0, 0};
}

}  // namespace palaset::emit
