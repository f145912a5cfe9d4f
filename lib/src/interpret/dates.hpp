// Dates and times of day in running text; what a date is stands in period.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/period.hpp"
#include "rules/lexicon.hpp"

namespace palaset::interpret {

/// Every date and period with a year in a text, in its order; those that cannot be have a fault and no value.
/// A bare year counts only where `years`, or where a word says that it is one: "vuosina 2018–2020". What
/// stands beside a date may open it: "alkaen 1.1.2021" → 2021-01-01/.., "vuoden 2022 loppuun" → ../2022.
[[nodiscard]] std::vector<Period> find_dates(std::string_view text, bool years);

/// "kokous 2/2022", "pöytäkirja nro 3/2021": the number of a meeting or document in its year, no month.
/// `period`: one that find_dates() found in the text.
[[nodiscard]] bool is_serial_number(std::string_view text, const Period& period,
                                    const rules::Lexicon& lexicon);

/// The period that a text is about, as one behind a label: its first one, or from the first of two dates to
/// the second ("alkaa 1.3.2019 ja päättyy 28.2.2022"). Nothing where there is none that can be.
[[nodiscard]] std::optional<Period> period_in(std::string_view text);

/// The first date of a day.
[[nodiscard]] std::optional<Period> first_day(std::string_view text);

/// A day without a year, in the year given: "30.9. mennessä" → 2021-09-30. Of a text's last one.
[[nodiscard]] std::optional<std::string> day_of_year(std::string_view text, int year);

struct TimeOfDay {
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  std::string value;  ///< "09:00/11:30", "15:00"
};

/// "klo 9–11.30", "kello 15.00"
[[nodiscard]] std::optional<TimeOfDay> read_time(std::string_view text);

}  // namespace palaset::interpret
