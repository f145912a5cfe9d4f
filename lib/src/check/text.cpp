#include "check/text.hpp"

#include <array>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr std::uint16_t bit(Sign sign) {
  return static_cast<std::uint16_t>(sign);
}

// Bytes beside which more must be looked at. They are no signs.
constexpr std::uint16_t wide = 0x8000;
constexpr std::uint16_t blank = 0x4000;

constexpr std::array<std::uint16_t, 256> make_blank_table() {
  std::array<std::uint16_t, 256> table{};
  table[' '] = bit(Sign::double_blank);
  table[','] = table[';'] = table[')'] = bit(Sign::blank_mark);
  table['-'] = table[0xE2] = bit(Sign::blank_dash);  // the lead byte of every other dash
  return table;
}
/// What a byte says behind a blank.
constexpr std::array<std::uint16_t, 256> behind_blank = make_blank_table();

constexpr std::array<std::uint16_t, 256> make_table() {
  std::array<std::uint16_t, 256> table{};
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = bit(Sign::digit);
  table[' '] = blank;
  table['-'] = bit(Sign::hyphen);
  table['('] = table[')'] = bit(Sign::parenthesis);
  table['"'] = table['\''] = bit(Sign::quote);
  table[','] = table[';'] = table[':'] = bit(Sign::comma);
  table[0xE2] = wide;
  table[0xC2] = wide;  // « and »
  return table;
}

constexpr std::array<std::uint16_t, 256> table = make_table();

std::uint16_t wide_sign(char32_t c) {
  if (c == 0x2013) return bit(Sign::en_dash);
  if (unicode::is_dash(c)) return bit(Sign::other_dash);
  return c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ? bit(Sign::quote) : 0;
}

std::uint16_t signs_of(std::string_view text) {
  unsigned all = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint16_t found = table[static_cast<unsigned char>(text[i])];
    all |= found;
    if (found < blank) continue;
    if (found == wide) {
      all |= wide_sign(unicode::at(text, i).value);
    } else {
      if (i + 1 < text.size()) all |= behind_blank[static_cast<unsigned char>(text[i + 1])];
      if (i > 0 && text[i - 1] == '(') all |= bit(Sign::blank_mark);
    }
  }
  return static_cast<std::uint16_t>(all);
}

}  // namespace

Places::~Places() = default;

Text::Text(std::string_view text, std::size_t base, const Places& places)
    : text_(text), base_(base), places_(&places) {}

void Text::look_for_signs() const {
  signs_ = static_cast<std::uint16_t>((signs_of(text_) & ~(wide | blank)) | looked);
}

}  // namespace palaset::check
