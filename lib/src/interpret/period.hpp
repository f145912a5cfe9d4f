// Finnish dates and periods to EDTF (ISO 8601-2): the one place where both are read.
//
// "2017–2019" → 2017/2019, "1.8.–31.12.2023" → 2023-08-01/2023-12-31, "9/2018–12/2020" → 2018-09/2020-12,
// "2020–2020" → 2020, "2021–" → 2021/.., "2015–17" → 2015/2017, "syyskuu 2018" → 2018-09, "syksyllä 2020" →
// 2020-23 (a season of EDTF).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace palaset::interpret {

enum class PeriodFault : std::uint8_t { none, impossible, reversed };

struct Period {
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  std::string edtf;  ///< empty where there is a fault
  PeriodFault fault = PeriodFault::none;
  bool range = false;  ///< two ends, or an open one
  int first_year = 0;

  [[nodiscard]] bool found() const noexcept { return end > begin; }
};

/// Where the text goes on behind blanks, tabs and line breaks.
[[nodiscard]] constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')) ++at;
  return at;
}

/// The longest date or period that begins at `at`; found() is false where none does. A word such as "vuosina"
/// before it is not part of it.
[[nodiscard]] Period read_period(std::string_view text, std::size_t at);

}  // namespace palaset::interpret
