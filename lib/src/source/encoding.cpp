#include "source/encoding.hpp"

#include <array>
#include <utility>

namespace palaset::source {

namespace {

constexpr std::array<std::pair<std::string_view, Encoding>, 6> names{{
    {"UTF-8", Encoding::utf8},
    {"UTF-16LE", Encoding::utf16le},
    {"UTF-16BE", Encoding::utf16be},
    {"ISO-8859-1", Encoding::latin1},
    {"ISO-8859-15", Encoding::latin9},
    {"windows-1252", Encoding::windows1252},
}};

/// Labels without case, blanks and hyphens, as pages and programs write them.
constexpr std::array<std::pair<std::string_view, Encoding>, 21> labels{{
    {"utf8", Encoding::utf8},           {"unicode11utf8", Encoding::utf8},
    {"utf16", Encoding::utf16le},       {"utf16le", Encoding::utf16le},
    {"ucs2", Encoding::utf16le},        {"unicode", Encoding::utf16le},
    {"utf16be", Encoding::utf16be},     {"iso88591", Encoding::latin1},
    {"latin1", Encoding::latin1},       {"l1", Encoding::latin1},
    {"ascii", Encoding::windows1252},   {"usascii", Encoding::windows1252},
    {"iso885915", Encoding::latin9},    {"latin9", Encoding::latin9},
    {"l9", Encoding::latin9},           {"windows1252", Encoding::windows1252},
    {"cp1252", Encoding::windows1252},  {"win1252", Encoding::windows1252},
    {"xcp1252", Encoding::windows1252}, {"ansi", Encoding::windows1252},
    {"1252", Encoding::windows1252},
}};

/// windows-1252, bytes 0x80 to 0x9F (Unicode's mapping; the five open ones as they stand).
constexpr std::array<char32_t, 32> windows_part{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t latin9_code_point(unsigned char byte) {
  switch (byte) {
    case 0xA4:
      return 0x20AC;
    case 0xA6:
      return 0x0160;
    case 0xA8:
      return 0x0161;
    case 0xB4:
      return 0x017D;
    case 0xB8:
      return 0x017E;
    case 0xBC:
      return 0x0152;
    case 0xBD:
      return 0x0153;
    case 0xBE:
      return 0x0178;
    default:
      return byte;
  }
}

}  // namespace

std::string_view to_string(Encoding encoding) noexcept {
  for (const auto& [name, value] : names) {
    if (value == encoding) return name;
  }
  return {};
}

std::optional<Encoding> encoding_named(std::string_view label) {
  std::string plain;
  for (const char c : label) {
    if (c == '-' || c == '_' || c == ' ' || c == '\t' || c == ':') continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  for (const auto& [known, encoding] : labels) {
    if (known == plain) return encoding;
  }
  return std::nullopt;
}

std::string encoding_names() {
  std::string out;
  for (const auto& [name, encoding] : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

char32_t code_point(Encoding encoding, unsigned char byte) noexcept {
  if (encoding == Encoding::latin9) return latin9_code_point(byte);
  if (encoding == Encoding::windows1252 && byte >= 0x80 && byte < 0xA0) return windows_part[byte - 0x80U];
  return byte;
}

std::optional<unsigned char> windows1252_byte(char32_t c) noexcept {
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<unsigned char>(c);
  for (std::size_t i = 0; i < windows_part.size(); ++i) {
    if (windows_part[i] == c) return static_cast<unsigned char>(0x80 + i);
  }
  if (c < 0xA0) return static_cast<unsigned char>(c);  // a C1 control that went through as it stood
  return std::nullopt;
}

}  // namespace palaset::source
