#include "emit/text_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"

namespace palaset::emit {
namespace {

using unicode::each_byte;
using unicode::high_bits;
using unicode::zero_bytes;

enum Class : unsigned char { clean, special, multibyte };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte) {
    if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F) classes[byte] = special;
    if (byte >= 0x80) classes[byte] = multibyte;
  }
  return classes;
}
constexpr std::array<Class, 256> classes = make_classes();

constexpr bool is_special(char32_t c) {
  return c < 0xA0 || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// High bits of the bytes that need an escape: control characters, a quotation mark, a backslash, DEL.
constexpr std::uint64_t escapes(std::uint64_t word) {
  const std::uint64_t control = (word - each_byte * 0x20) & ~word & high_bits;
  return control | zero_bytes(word ^ each_byte * '"') | zero_bytes(word ^ each_byte * '\\') |
         zero_bytes(word ^ each_byte * 0x7F);
}

/// With how many clean bytes a word begins.
constexpr std::size_t clean_bytes(std::uint64_t word) {
  return std::min(unicode::plain_bytes(word), unicode::bytes_before(escapes(word)));
}

/// Length of the clean character at `at`, or 0 for one that is not or is seldom met.
constexpr std::size_t clean_length(std::string_view text, std::size_t at) {
  const Class found = classes[static_cast<unsigned char>(text[at])];
  return found == clean ? 1 : found == multibyte ? unicode::frequent_length(text, at) : 0;
}

/// Eight bytes of a text, or what is left of it with blanks behind.
std::uint64_t word_at(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  if (text.size() - at >= 8) {
    std::memcpy(&word, text.data() + at, 8);
    return word;
  }
  if (text.size() < 8) {
    word = each_byte * ' ';
    std::memcpy(&word, text.data() + at, text.size() - at);
    return word;
  }
  const std::size_t left = text.size() - at;
  std::memcpy(&word, text.data() + text.size() - 8, 8);
  return word >> (64 - 8 * left) | each_byte * ' ' << 8 * left;
}

}  // namespace

std::size_t copy_clean(std::string_view text, char* to) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    if constexpr (unicode::words_in_order) {
      const std::uint64_t word = word_at(text, at);
      std::memcpy(to + at, &word, 8);
      if (const std::size_t clean = clean_bytes(word); clean > 0) {
        at += clean;
        continue;
      }
    }
    const std::size_t length = clean_length(text, at);
    if (length == 0) return at;
    for (std::size_t i = 0; i < length; ++i) to[at + i] = text[at + i];
    at += length;
  }
  return std::min(at, text.size());
}

Special next_special(std::string_view text, std::size_t from) noexcept {
  std::size_t at = from;
  while (at < text.size()) {
    if (const std::size_t length = clean_length(text, at); length > 0) {
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
