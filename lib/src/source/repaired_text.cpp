#include "source/repaired_text.hpp"

#include <optional>

#include "source/encoding.hpp"
#include "unicode/characters.hpp"

namespace palaset::source {

namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : static_cast<unsigned char>(0);
}

/// A character that several of the text stand for.
struct Whole {
  std::string bytes;
  std::size_t length = 0;  ///< bytes that it takes in the text
};

/// What the characters from `at` on were before they were taken for windows-1252; nothing where they make no
/// character together.
std::optional<Whole> whole_at(std::string_view text, std::size_t at) {
  Whole whole;
  std::size_t wanted = 1;
  for (std::size_t n = 0; n < wanted; ++n) {
    const unicode::CodePoint c = unicode::at(text, at + whole.length);
    const auto byte = c.length == 0 ? std::nullopt : windows1252_byte(c.value);
    if (!byte) return std::nullopt;
    if (n == 0) {
      if (*byte < 0xC2 || *byte > 0xF4) return std::nullopt;
      wanted = *byte < 0xE0 ? 2 : *byte < 0xF0 ? 3 : 4;
    }
    whole.bytes += static_cast<char>(*byte);
    whole.length += c.length;
  }
  std::size_t bad = 0;
  if (unicode::valid_length(whole.bytes, 0, bad) != whole.bytes.size()) return std::nullopt;
  return whole;
}

}  // namespace

Doubling count_doubled(std::string_view bytes) noexcept {
  Doubling found;
  for (std::size_t i = bytes.find('\xC3'); i != std::string_view::npos; i = bytes.find('\xC3', i + 2)) {
    const unsigned char next = byte_at(bytes, i + 1);
    const unsigned char third = byte_at(bytes, i + 2);
    if (next == 0x83 && (third == 0xC2 || third == 0xE2 || third == 0xC5 || third == 0xC6 || third == 0xCB)) {
      if (found.doubled++ == 0) found.first = {i, i + (third == 0xE2 ? 5U : 4U)};
    } else if (next == 0xA4 || next == 0xB6 || next == 0xA5 || next == 0x84 || next == 0x96 || next == 0x85) {
      ++found.plain;
    }
  }
  return found;
}

std::unique_ptr<RepairedText> RepairedText::repair(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  OffsetMap map;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t from = i;
    while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0xC2) ++i;
    text.append(bytes.substr(from, i - from));
    if (i == bytes.size()) break;
    if (const auto whole = whole_at(bytes, i)) {
      text.append(whole->bytes);
      i += whole->length;
      map.add({text.size(), i, i});
    } else {
      const std::size_t length = unicode::at(bytes, i).length;
      text.append(bytes.substr(i, length));
      i += length;
    }
  }
  return std::unique_ptr<RepairedText>(new RepairedText(std::move(text), std::move(map), bytes));
}

Span RepairedText::source_span(std::size_t begin, std::size_t end) const {
  return {map_.begin(begin), end > begin ? map_.end(end) : map_.begin(begin)};
}

}  // namespace palaset::source
