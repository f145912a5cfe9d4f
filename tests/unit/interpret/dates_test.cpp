#include "interpret/dates.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::interpret;

namespace {

std::string dump(std::string_view text, bool years = false) {
  std::string out;
  for (const Period& p : find_dates(text, years)) {
    CHECK(p.begin < p.end);
    CHECK(p.end <= text.size());
    out += (out.empty() ? "" : " | ") + (p.fault == PeriodFault::none ? p.edtf : "fault") + " " +
           std::string(text.substr(p.begin, p.end - p.begin));
  }
  return out;
}

std::string day(std::string_view text) {
  const auto found = first_day(text);
  return found ? found->edtf : "";
}

std::string time_of(std::string_view text) {
  const auto found = read_time(text);
  if (!found) return "";
  return found->value + " " + std::string(text.substr(found->begin, found->end - found->begin));
}

}  // namespace

TEST_CASE("dates: days with a year in running text") {
  CHECK(dump("") == "");
  CHECK(dump("Kokous 14.9.2020 klo 9") == "2020-09-14 14.9.2020");
  CHECK(dump("Kokous 14.09.2020.") == "2020-09-14 14.09.2020");
  CHECK(dump("20. maaliskuuta 2024 kello 17.30") == "2024-03-20 20. maaliskuuta 2024");
  CHECK(dump("3.2.2021 ja 4.2.2021") == "2021-02-03 3.2.2021 | 2021-02-04 4.2.2021");
  CHECK(dump("20.–21.11.2019") == "2019-11-20/2019-11-21 20.–21.11.2019");
  CHECK(dump("1.6.–31.10.2021 välillä") == "2021-06-01/2021-10-31 1.6.–31.10.2021");
}

TEST_CASE("dates: bare years only where they are asked for") {
  CHECK(dump("vuosikertomus 2019") == "");
  CHECK(dump("vuonna 2019 ja 2020") == "2019 2019");  // a word says that it is a year
  CHECK(dump("vuosikertomus 2019", true) == "2019 2019");
}

TEST_CASE("dates: what cannot be has a fault") {
  CHECK(dump("31.2.2020") == "fault 31.2.2020");
}

TEST_CASE("dates: numbers that are none") {
  for (const char* text : {"muistio 4/2021", "kokous 3", "1245,30 euroa", "a14.9.2020", "luku 12.34.2020x",
                           "v. 12", "16-29-v"}) {
    CAPTURE(text);
    CHECK(first_day(text) == std::nullopt);
  }
}

TEST_CASE("dates: the first day") {
  CHECK(day("Seuraava 8.6.2022 ja 9.6.2022") == "2022-06-08");
  CHECK(day("syyskuussa 2020, 14.9.2020") == "2020-09-14");
  CHECK(day("14.–15.6.2022, leirikeskus") == "2022-06-14/2022-06-15");
  CHECK(day("syyskuussa 2020").empty());
  CHECK(day("").empty());
}

TEST_CASE("dates: a day without a year takes the one that is given") {
  CHECK(day_of_year("Vastuu: Tanja, 30.9. mennessä", 2021).value_or("") == "2021-09-30");
  CHECK(day_of_year("3.2. tai 4.2. mennessä", 2021).value_or("") == "2021-02-04");
  CHECK(day_of_year("29.2. mennessä", 2020).value_or("") == "2020-02-29");
  CHECK_FALSE(day_of_year("29.2. mennessä", 2021));
  CHECK_FALSE(day_of_year("31.9. mennessä", 2021));
  CHECK_FALSE(day_of_year("klo 9.30", 2021));
  CHECK_FALSE(day_of_year("kohta 2.1", 2021));
  CHECK_FALSE(day_of_year("", 2021));
}

TEST_CASE("times of day") {
  struct Row {
    std::string_view text, time;
  };
  const std::vector<Row> rows = {
      {"klo 9–11.30", "09:00/11:30 klo 9–11.30"},
      {"klo 9.00-11.30 ja", "09:00/11:30 klo 9.00-11.30"},
      {"ti 3.3. klo 9", "09:00 klo 9"},
      {"kello 15.00", "15:00 kello 15.00"},
      {"klo 12:00–14:10", "12:00/14:10 klo 12:00–14:10"},
      {"klo. 13", "13:00 klo. 13"},
      {"klo 13.00 - 14.55", "13:00/14:55 klo 13.00 - 14.55"},
      {"klo 9–n. 11", "09:00 klo 9"},
      {"klo 24", "24:00 klo 24"},
      {"klo\n9", "09:00 klo\n9"},
      {"", ""},
      {"klo", ""},
      {"klo 25", ""},
      {"klo 9.75", "09:00 klo 9"},
      {"klo 123", ""},
      {"siklo 9", ""},
      {"kello soi", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(time_of(row.text) == row.time);
  }
}
