#include "interpret/period.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::interpret;

namespace {

/// The EDTF or fault of what begins at the text's beginning, and what is left behind it after "|".
std::string dump(std::string_view text) {
  const Period p = read_period(text, 0);
  if (!p.found()) return "none";
  const std::string_view value = p.fault == PeriodFault::impossible ? "impossible"
                                 : p.fault == PeriodFault::reversed ? "reversed"
                                                                    : std::string_view(p.edtf);
  CHECK((p.fault == PeriodFault::none) != p.edtf.empty());
  CHECK(p.begin == 0);
  const std::string_view rest = text.substr(p.end);
  return std::string(value) + (rest.empty() ? "" : "|" + std::string(rest));
}

struct Row {
  std::string_view text, period;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.period);
  }
}

}  // namespace

TEST_CASE("period: years") {
  check({
      {"2019", "2019"},
      {"1999", "1999"},
      {"2019)", "2019|)"},
      {"2019, 2020", "2019|, 2020"},
      {"2017–2019", "2017/2019"},
      {"2017-2019", "2017/2019"},
      {"2017—2019", "2017/2019"},
      {"2017−2019", "2017/2019"},
      {"2017 – 2019", "2017/2019"},
      {"2017 –2019", "2017/2019"},
      {"2020–2020", "2020"},
      {"2015–17", "2015/2017"},
      {"1998–99", "1998/1999"},
      {"2015–17)", "2015/2017|)"},
      {"2017–2019 (OKM)", "2017/2019| (OKM)"},
  });
}

TEST_CASE("period: an open end") {
  check({
      {"2021–", "2021/.."},
      {"2021 –", "2021/.."},
      {"2021-)", "2021/..|)"},
      {"2021–, STEA", "2021/..|, STEA"},
      {"9/2021–", "2021-09/.."},
      {"2021– jatkuu", "2021|– jatkuu"},
  });
}

TEST_CASE("period: months") {
  check({
      {"9/2018", "2018-09"},
      {"09/2018", "2018-09"},
      {"9/2018–12/2020", "2018-09/2020-12"},
      {"9/2018 - 12/2020", "2018-09/2020-12"},
      {"9–12/2018", "2018-09/2018-12"},
      {"9/2018–2020", "2018-09/2020"},
      {"2018–5/2020", "2018/2020-05"},
      {"9/2018–9/2018", "2018-09"},
      {"9.2018", "2018-09"},
      {"9.2018–12.2020", "2018-09/2020-12"},
      {"syyskuu 2018", "2018-09"},
      {"Syyskuussa 2018", "2018-09"},
      {"elokuu 2018 – toukokuu 2020", "2018-08/2020-05"},
      {"elo 2018", "none"},
      {"heinäkuu–elokuu 2018", "2018-07/2018-08"},
  });
}

TEST_CASE("period: days") {
  check({
      {"1.4.2018", "2018-04-01"},
      {"05.03.2018", "2018-03-05"},
      {"1. 4. 2018", "2018-04-01"},
      {"1. huhtikuuta 2018", "2018-04-01"},
      {"1.4.2018–31.3.2021", "2018-04-01/2021-03-31"},
      {"1.4.2018 – 31.3.2021", "2018-04-01/2021-03-31"},
      {"1.8.–31.12.2023", "2023-08-01/2023-12-31"},
      {"1.–5.3.2020", "2020-03-01/2020-03-05"},
      {"1.4.2018–2020", "2018-04-01/2020"},
      {"29.2.2020", "2020-02-29"},
      {"29.2.2000", "2000-02-29"},
      {"31.12.2020.", "2020-12-31|."},
  });
}

TEST_CASE("period: what no calendar has") {
  check({
      {"30.2.2020", "impossible"},
      {"29.2.2019", "impossible"},
      {"29.2.2100", "none"},  // no year of this kind of page
      {"31.4.2020", "impossible"},
      {"32.1.2020", "impossible"},
      {"1.13.2020", "impossible"},
      {"13/2020", "impossible"},
      {"1.0.2020", "impossible"},
      {"1.1.2020–31.6.2020", "impossible"},
      {"31.11.–31.12.2020", "impossible"},
      {"13/2020–2021", "impossible"},
      {"32.1.2020–", "impossible"},
  });
}

TEST_CASE("period: an end before the beginning") {
  check({
      {"2020–2019", "reversed"},
      {"2020–1920", "reversed"},
      {"12/2020–9/2020", "reversed"},
      {"12–9/2020", "reversed"},
      {"2.1.2020–1.1.2020", "reversed"},
      {"1.1.2020–2019", "reversed"},
  });
  CHECK(read_period("2020–2019", 0).first_year == 2020);
}

TEST_CASE("period: what is none") {
  check({
      {"", "none"},           {"a", "none"},
      {"12", "none"},         {"1234", "none"},
      {"2100", "none"},       {"1899", "none"},
      {"20190", "none"},      {"2020luku", "none"},
      {"2020-luku", "none"},  {"2030-luvun malli", "none"},
      {"2020–luvun", "none"}, {"1.4.", "none"},
      {"9/18", "none"},       {"1/2", "none"},
      {"029 524", "none"},    {"123456789012345678901234567890", "none"},
      {"–2019", "none"},      {"kesä", "none"},
      {"kesäkuu", "none"},    {"kuukausi 2018", "none"},
  });
}

TEST_CASE("period: what does not belong to it stays behind") {
  check({
      {"2015–14", "2015|–14"},  // no later year
      {"2015–170", "2015|–170"},
      {"2019 – Hanke", "2019| – Hanke"},
      {"2019–Hanke", "2019|–Hanke"},
      {"2017–2019–2021", "2017/2019|–2021"},
      {"2019/2020", "2019|/2020"},
      {"2019.", "2019|."},
      {"2019 ja 2020", "2019| ja 2020"},
      {"2018 syyskuu", "2018| syyskuu"},
  });
}

TEST_CASE("period: within a text, with its offsets") {
  const std::string_view text = "ä (ESR 2016–2018), 1.4.2020";
  const Period first = read_period(text, text.find("2016"));
  CHECK(text.substr(first.begin, first.end - first.begin) == "2016–2018");
  CHECK(first.range);
  CHECK(first.first_year == 2016);
  const Period second = read_period(text, text.find("1.4"));
  CHECK(text.substr(second.begin, second.end - second.begin) == "1.4.2020");
  CHECK_FALSE(second.range);
  CHECK_FALSE(read_period(text, text.size()).found());
}

TEST_CASE("period: every calendar day of some years, and no other") {
  const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::size_t wrong = 0;
  for (const int year : {1900, 2000, 2019, 2020}) {
    const bool leap = year == 2000 || year == 2020;
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        const Period p =
            read_period(std::to_string(day) + "." + std::to_string(month) + "." + std::to_string(year), 0);
        const bool exists = day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
        if (!p.found() || exists != (p.fault == PeriodFault::none)) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
}
