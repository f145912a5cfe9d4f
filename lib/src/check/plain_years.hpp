// The years that nearly all periods of a list are, and that no check has anything to say of.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "unicode/characters.hpp"

namespace palaset::check {

/// Where "2016–2019", as it should be, ends in front of a parenthesis, a comma or the end of the text; the
/// place itself where something else stands there. No check has anything to say of such years.
[[nodiscard]] inline std::size_t behind_plain_years(std::string_view text, std::size_t begin) {
  constexpr std::size_t all = 11;  // bytes
  if (text.size() - begin < all) return begin;
  const char* const c = text.data() + begin;
  const auto plain = [](const char* y) {
    return y[0] == '2' && y[1] == '0' && y[2] >= '0' && y[2] <= '3' && unicode::is_digit(y[3]);
  };
  constexpr std::array<char, 3> dash{'\xE2', '\x80', '\x93'};
  if (!plain(c) || c[4] != dash[0] || c[5] != dash[1] || c[6] != dash[2] || !plain(c + 7)) return begin;
  const std::size_t end = begin + all;
  const bool ends = end == text.size() || text[end] == ')' || text[end] == ',' || text[end] == ';';
  const bool grows = c[2] < c[9] || (c[2] == c[9] && c[3] < c[10]);
  return ends && grows ? end : begin;
}

}  // namespace palaset::check
