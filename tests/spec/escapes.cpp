#include "escapes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace palaset::spec {

namespace {

struct Letter {
  std::uint32_t code = 0;
  std::size_t length = 1;
  bool valid = false;
};

Letter letter_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
  };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size()) return {lead, 1, false};
  std::uint32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {lead, 1, false};
    code = code << 6U | (byte(at + i) & 0x3FU);
  }
  return {code, length, true};
}

bool cannot_be_seen(std::uint32_t code) {
  using Range = std::pair<std::uint32_t, std::uint32_t>;
  constexpr std::array<Range, 10> ranges{{{0x00, 0x1F},
                                          {0x7F, 0xA0},
                                          {0xAD, 0xAD},
                                          {0x300, 0x36F},
                                          {0x2000, 0x2011},
                                          {0x2028, 0x202F},
                                          {0x205F, 0x206F},
                                          {0x3000, 0x3000},
                                          {0xFE00, 0xFE0F},
                                          {0xFEFF, 0xFEFF}}};
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](Range r) { return code >= r.first && code <= r.second; });
}

std::string utf8(std::uint32_t code) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | (code >> shift & 0x3FU)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0U | code >> 6U), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | code >> 12U), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | code >> 18U), tail(12), tail(6), tail(0)};
}

std::string hexadecimal(std::uint32_t value) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
  std::string out(digits.data(), end);
  for (char& c : out) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view lead = text.substr(i, 3);
    const std::size_t close = text.find('}', i);
    if ((lead != "\\u{" && lead != "\\x{") || close == std::string_view::npos) {
      out += text[i++];
      continue;
    }
    std::uint32_t value = 0;
    std::from_chars(text.data() + i + 3, text.data() + close, value, 16);
    out += lead[1] == 'u' ? utf8(value) : std::string(1, static_cast<char>(value));
    i = close + 1;
  }
  return out;
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size();) {
    const Letter letter = letter_at(bytes, i);
    if (letter.valid && !cannot_be_seen(letter.code)) {
      out += bytes.substr(i, letter.length);
    } else {
      out += (letter.valid ? "\\u{" : "\\x{") + hexadecimal(letter.code) + "}";
    }
    i += letter.length;
  }
  return out;
}

}  // namespace palaset::spec
