// The numbers of list items: counters by level, and how they are written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace palaset::office {

inline constexpr std::size_t list_levels = 10;

enum class NumberForm : std::uint8_t {
  none,
  bullet,
  decimal,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman
};

/// "4", "d", "iv"; empty for forms without a number.
[[nodiscard]] std::string written(unsigned number, NumberForm form);

struct ListLevel {
  NumberForm form = NumberForm::bullet;
  std::string
      pattern;  ///< "%1.%2.": numbers of the first and second level; empty: this level's and a full stop
  unsigned start = 1;
};

struct ListStyle {
  std::array<ListLevel, list_levels> levels;
};

/// Where a list has got to.
class ListCounter {
 public:
  /// What stands before the next item of a level (from 0): "• ", "2.1. ", or nothing.
  [[nodiscard]] std::string next(const ListStyle& style, std::size_t level);

 private:
  std::array<unsigned, list_levels> counts_{};
};

}  // namespace palaset::office
