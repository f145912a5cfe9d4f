#include "unicode/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace palaset::unicode {

namespace {

const icu::Normalizer2* normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? n : nullptr;
}

bool continuation(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
}

/// Bounds of the second byte, which exclude overlong forms, surrogates and what lies over U+10FFFF.
bool second_byte_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

}  // namespace

std::size_t valid_length(std::string_view bytes, std::size_t at, std::size_t& bad) noexcept {
  bad = 1;
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0x80) return 1;
  const std::size_t want = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || !continuation(bytes, at + 1)) return 0;
  if (!second_byte_fits(lead, static_cast<unsigned char>(bytes[at + 1]))) return 0;
  for (std::size_t i = 2; i < want; ++i) {
    if (!continuation(bytes, at + i)) {
      bad = i;  // the maximal well-formed part is replaced as one
      return 0;
    }
  }
  return want;
}

void append(std::string& out, char32_t c) {
  const auto put = [&](char32_t v) { out.push_back(static_cast<char>(v)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::uint8_t detail::wide_class(char32_t c) noexcept {
  if (c >= 0x2000 && c <= 0x206F) return 0;  // General Punctuation: the dashes and quotation marks
  const auto icu = static_cast<UChar32>(c);
  return static_cast<std::uint8_t>((u_isupper(icu) != 0 ? upper_bit : 0) |
                                   (u_islower(icu) != 0 ? lower_bit : 0) |
                                   (u_isalpha(icu) != 0 ? letter_bit : 0));
}

namespace {

char32_t to_lower(char32_t c) {
  if (c < 256) return (detail::latin1[c] & upper_bit) != 0 ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = at(text, i);
    append(out, to_lower(c.value));
    i += c.length;
  }
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = at(text, i);
    append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(c.value))));
    i += c.length;
  }
  return out;
}

std::size_t length(std::string_view text) noexcept {
  std::size_t n = 0;
  for (const char b : text) n += (static_cast<unsigned char>(b) & 0xC0) != 0x80 ? 1U : 0U;
  return n;
}

Cleaning cleaning(char32_t c) noexcept {
  if (c < 0x80) return Cleaning::keep;
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) {
    return Cleaning::blank;
  }
  if (c == 0x85 || c == 0x2028 || c == 0x2029) return Cleaning::line_end;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF) {
    return Cleaning::drop;
  }
  if (c < 0x300 || (c >= 0x2010 && c <= 0x205E)) return Cleaning::keep;
  const auto icu = static_cast<UChar32>(c);
  const bool inert =
      u_getIntPropertyValue(icu, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(icu) == 0;
  return inert ? Cleaning::keep : Cleaning::normalize;
}

std::string nfc(std::string_view text) {
  const icu::Normalizer2* n = normalizer();
  std::string out;
  if (n == nullptr) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString normal = n->normalize(source, status);
  if (U_FAILURE(status)) return std::string(text);
  normal.toUTF8String(out);
  return out;
}

bool starts_segment(char32_t c) noexcept {
  if (c < 0x300) return true;
  const icu::Normalizer2* n = normalizer();
  return n == nullptr || n->hasBoundaryBefore(static_cast<UChar32>(c)) != 0;
}

namespace {

/// What an ASCII character becomes in an id; 0 for what only parts words.
constexpr std::array<char, 128> make_slug_letters() {
  std::array<char, 128> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = static_cast<char>(c + 32);
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  return table;
}
constexpr auto slug_letters = make_slug_letters();

/// What a character of Latin-1 beyond ASCII becomes: å, ä → a, ö → o.
char slug_letter(char32_t c) {
  if (c == 0xE4 || c == 0xC4 || c == 0xE5 || c == 0xC5) return 'a';
  return c == 0xF6 || c == 0xD6 ? 'o' : '\0';
}

}  // namespace

void slug(std::string_view name, std::string& out) {
  out.resize(name.size());  // never longer than the name: a gap stands for at least one byte
  char* const begin = out.data();
  char* to = begin;
  bool gap = false;
  for (std::size_t i = 0; i < name.size();) {
    const auto byte = static_cast<unsigned char>(name[i]);
    char letter = 0;
    if (byte < 0x80) {
      letter = slug_letters[byte];
      ++i;
    } else if (byte == 0xC3 && i + 1 < name.size()) {
      letter = slug_letter(0xC0U | (static_cast<unsigned char>(name[i + 1]) & 0x3FU));
      i += 2;
    } else {
      const CodePoint c = at(name, i);
      letter = slug_letter(c.value);
      i += c.length;
    }
    if (letter == 0) {
      gap = true;
      continue;
    }
    if (gap && to != begin) *to++ = '-';
    gap = false;
    *to++ = letter;
  }
  out.resize(static_cast<std::size_t>(to - begin));
}

}  // namespace palaset::unicode
