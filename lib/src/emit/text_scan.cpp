#include "emit/text_scan.hpp"

#include <algorithm>
#include <array>

#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::emit {
namespace {

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

/// The bytes that need an escape: control characters, a quotation mark, a backslash, DEL.
unicode::Block::Marks escapes(const unicode::Block& block) {
  return block.controls() | block.equal('"') | block.equal('\\') | block.equal(0x7F);
}

/// Length of the clean character at `at`, or 0 for one that is not or is seldom met.
constexpr std::size_t clean_length(std::string_view text, std::size_t at) {
  const Class found = classes[static_cast<unsigned char>(text[at])];
  return found == clean ? 1 : found == multibyte ? unicode::frequent_length(text, at) : 0;
}

}  // namespace

std::size_t copy_clean(std::string_view text, char* to) noexcept {
  using unicode::Block;
  std::array<char, Block::size> padded;
  std::string_view from = text;
  if (text.size() < Block::size) {
    padded.fill(' ');
    text.copy(padded.data(), text.size());
    from = {padded.data(), padded.size()};
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin =
        std::min(at, from.size() - Block::size);  // the last block may begin before `at`
    const Block block(from.data() + begin);
    block.store(to + begin);
    if (const std::size_t clean = plain_bytes(block, at - begin, escapes(block)); clean > 0) {
      at += clean;
      continue;
    }
    const std::size_t length = clean_length(text, at);
    if (length == 0) return at;
    for (std::size_t i = 0; i < length; ++i) to[at + i] = text[at + i];
    at += length;
  }
  return text.size();
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
