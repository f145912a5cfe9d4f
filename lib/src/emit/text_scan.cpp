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

/// Bytes of a word that are control characters, a quotation mark, a backslash, DEL or no ASCII, as high bits.
constexpr std::uint64_t unclean(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high = ones * 0x80;
  const auto equals = [&](std::uint64_t byte) {
    const std::uint64_t x = word ^ (ones * byte);
    return (x - ones) & ~x;
  };
  return (word | (word - ones * 0x20) | equals('"') | equals('\\') | equals(0x7F)) & high;
}

/// End of the run of clean ASCII from `at` on, eight bytes at a time as far as that goes.
std::size_t clean_run(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t found = unclean(word);
    if (found == 0) continue;
    if constexpr (std::endian::native == std::endian::little) at += static_cast<std::size_t>(std::countr_zero(found)) / 8;
    break;
  }
  return at;
}

}  // namespace

Special next_special(std::string_view text, std::size_t from) noexcept {
  std::size_t at = from;
  while (at < text.size()) {
    at = clean_run(text, at);
    if (at >= text.size()) break;
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
