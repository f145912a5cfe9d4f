#include "check/text.hpp"

#include <array>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr std::uint16_t bit(Sign sign) {
  return static_cast<std::uint16_t>(sign);
}

/// What a byte is, as far as signs go.
enum class Kind : std::uint8_t { other, blank, digit, hyphen, open, close, quote, comma, wide, count };
constexpr std::size_t kinds = static_cast<std::size_t>(Kind::count);

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> table{};
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Kind::digit;
  table[' '] = Kind::blank;
  table['-'] = Kind::hyphen;
  table['('] = Kind::open;
  table[')'] = Kind::close;
  table['"'] = table['\''] = Kind::quote;
  table[','] = table[';'] = table[':'] = Kind::comma;
  table[0xE2] = table[0xC2] = Kind::wide;  // dashes and curved marks; « and »
  return table;
}
constexpr std::array<Kind, 256> kind_of = make_kinds();

constexpr std::uint16_t wide =
    0x8000;  ///< no sign: there are bytes of which more than themselves must be known

constexpr std::uint16_t sign_of(Kind before, Kind at) {
  const bool behind_blank = before == Kind::blank;
  switch (at) {
    case Kind::blank:
      return behind_blank ? bit(Sign::double_blank) : before == Kind::open ? bit(Sign::blank_mark) : 0;
    case Kind::digit:
      return bit(Sign::digit);
    case Kind::hyphen:
      return bit(Sign::hyphen) | (behind_blank ? bit(Sign::blank_dash) : 0);
    case Kind::open:
      return bit(Sign::parenthesis);
    case Kind::close:
      return bit(Sign::parenthesis) | (behind_blank ? bit(Sign::blank_mark) : 0);
    case Kind::quote:
      return bit(Sign::quote);
    case Kind::comma:
      return bit(Sign::comma) | (behind_blank ? bit(Sign::blank_mark) : 0);
    case Kind::wide:
      return wide | (behind_blank ? bit(Sign::blank_dash) : 0);
    default:
      return 0;
  }
}

/// By what a byte and the one before it are.
constexpr std::array<std::uint16_t, kinds * kinds> make_signs() {
  std::array<std::uint16_t, kinds * kinds> table{};
  for (std::size_t before = 0; before < kinds; ++before) {
    for (std::size_t at = 0; at < kinds; ++at)
      table[before * kinds + at] = sign_of(static_cast<Kind>(before), static_cast<Kind>(at));
  }
  return table;
}
constexpr std::array<std::uint16_t, kinds * kinds> signs = make_signs();

std::uint16_t wide_sign(char32_t c) {
  if (c == 0x2013) return bit(Sign::en_dash);
  if (unicode::is_dash(c)) return bit(Sign::other_dash);
  return c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ? bit(Sign::quote) : 0;
}

std::uint16_t signs_of(std::string_view text) {
  unsigned all = 0;
  std::size_t before = 0;
  for (const char c : text) {
    const auto at = static_cast<std::size_t>(kind_of[static_cast<unsigned char>(c)]);
    all |= signs[before * kinds + at];
    before = at;
  }
  if ((all & wide) != 0) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (kind_of[static_cast<unsigned char>(text[i])] == Kind::wide)
        all |= wide_sign(unicode::at(text, i).value);
    }
  }
  return static_cast<std::uint16_t>(all & ~unsigned{wide});
}

}  // namespace

Places::~Places() = default;

Text::Text(std::string_view text, std::size_t base, const Places& places)
    : text_(text), base_(base), places_(&places) {}

void Text::look_for_signs() const {
  signs_ = static_cast<std::uint16_t>(signs_of(text_) | looked);
}

}  // namespace palaset::check
