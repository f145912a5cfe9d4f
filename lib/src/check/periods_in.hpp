// The periods that a text names, for the checks that ask how they are written.
#pragma once

#include <cstddef>
#include <string_view>

#include "check/plain_years.hpp"
#include "check/text.hpp"
#include "interpret/period.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

/// Calls take(interpret::Period&) for each date or period in a text, but for plain years. Of a text that
/// has Sign::digit.
template <class Take>
void for_each_period(const Text& from, const Take& take) {
  const std::string_view text = from.view();
  for (std::size_t i = from.digits_from(); i < text.size();) {
    const bool starts = unicode::is_digit(text[i]) && (i == 0 || !unicode::is_digit(text[i - 1]));
    if (!starts) {
      ++i;
      continue;
    }
    if (const std::size_t end = behind_plain_years(text, i); end != i) {
      i = end;
      continue;
    }
    interpret::Period p = interpret::read_period(text, i);
    i = p.found() ? p.end : i + 1;
    if (p.found()) take(p);
  }
}

}  // namespace palaset::check
