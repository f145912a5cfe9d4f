// The names of months and seasons in the library against those of ICU, which knows the locale's calendar.
#include <unicode/dtfmtsym.h>

#include <string>

#include "catch.hpp"
#include "interpret/period.hpp"

using palaset::interpret::read_period;

namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

TEST_CASE("months are called as in ICU's Finnish calendar, in every case") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale("fi"), status);
  REQUIRE(U_SUCCESS(status));
  std::int32_t count = 0;
  const auto* alone =
      symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
  REQUIRE(count == 12);
  for (std::int32_t m = 0; m < count; ++m) {
    const std::string name = utf8(alone[m]);
    CAPTURE(name);
    for (const char* ending : {"", "n", "ta", "ssa", "sta", "hun", "lla", "lta", "lle", "na", "ksi"}) {
      const std::string text = name + ending + " 2020";
      const auto period = read_period(text, 0);
      CHECK(period.edtf == "2020-" + two(m + 1));
      CHECK(period.end == text.size());
    }
  }
  const auto* in_dates =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  for (std::int32_t m = 0; m < count; ++m) {
    CHECK(read_period("14. " + utf8(in_dates[m]) + " 2020", 0).edtf == "2020-" + two(m + 1) + "-14");
  }
}

TEST_CASE("a season has a number of EDTF") {
  CHECK(read_period("kevät 2021", 0).edtf == "2021-21");
  CHECK(read_period("kesällä 2021", 0).edtf == "2021-22");
  CHECK(read_period("Syksystä 2020", 0).edtf == "2020-23");
  CHECK(read_period("talvena 2020", 0).edtf == "2020-24");
  CHECK_FALSE(read_period("kevät tuli", 0).found());
  CHECK_FALSE(read_period("kesäkahvila 2020", 0).found());
}
