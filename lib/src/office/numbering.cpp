#include "office/numbering.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::office {
namespace {

std::string roman(unsigned number) {
  struct Sign {
    unsigned value;
    std::string_view text;
  };
  constexpr Sign signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                            {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                            {5, "v"},    {4, "iv"},   {1, "i"}};
  std::string out;
  number = std::min(number, 3999U);
  for (const Sign& sign : signs) {
    for (; number >= sign.value; number -= sign.value) out += sign.text;
  }
  return out;
}

/// z is followed by aa, bb.
std::string letters(unsigned number) {
  if (number == 0) return "0";
  std::string out;
  out.append(std::min((number - 1) / 26 + 1, 9U), static_cast<char>('a' + (number - 1) % 26));
  return out;
}

}  // namespace

std::string written(unsigned number, NumberForm form) {
  switch (form) {
    case NumberForm::decimal:
      return std::to_string(number);
    case NumberForm::lower_letter:
      return letters(number);
    case NumberForm::upper_letter:
      return unicode::upper(letters(number));
    case NumberForm::lower_roman:
      return roman(number);
    case NumberForm::upper_roman:
      return unicode::upper(roman(number));
    case NumberForm::none:
    case NumberForm::bullet:
      break;
  }
  return {};
}

std::string ListCounter::next(const ListStyle& style, std::size_t level) {
  level = std::min(level, list_levels - 1);
  const ListLevel& here = style.levels[level];
  if (here.form == NumberForm::bullet) return "• ";
  if (here.form == NumberForm::none) return {};
  counts_[level] = counts_[level] == 0 ? here.start : counts_[level] + 1;
  std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts_.end(), 0);
  if (here.pattern.empty()) return written(counts_[level], here.form) + ". ";
  std::string out;
  for (std::size_t i = 0; i < here.pattern.size(); ++i) {
    const char c = here.pattern[i];
    const bool number =
        c == '%' && i + 1 < here.pattern.size() && here.pattern[i + 1] >= '1' && here.pattern[i + 1] <= '9';
    if (!number) {
      out += c;
      continue;
    }
    const auto other = static_cast<std::size_t>(here.pattern[++i] - '1');
    out += written(std::max(counts_[other], other < level ? style.levels[other].start : 0U),
                   style.levels[other].form);
  }
  return out + ' ';
}

}  // namespace palaset::office
