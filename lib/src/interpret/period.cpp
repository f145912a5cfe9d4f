#include "interpret/period.hpp"

#include <array>
#include <utility>

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

/// A date of which parts may be missing (0).
struct Point {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t end = 0;
};

constexpr std::array<std::string_view, 12> month_stems{
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"};

constexpr int no_such_part = 99;  ///< stands for a month or day 0, which a date may not have

int month_or_day(int value) {
  return value == 0 ? no_such_part : value;
}

/// Digits from `at` on: their value and how many, at most 4.
std::pair<int, std::size_t> number(std::string_view text, std::size_t at) {
  int value = 0;
  std::size_t n = 0;
  while (n < 5 && unicode::digit_at(text, at + n)) value = value * 10 + (text[at + n++] - '0');
  return {value, n};
}

bool is_year(int value, std::size_t digits) {
  return digits == 4 && value >= 1900 && value <= 2099;
}

/// "syyskuu", "syyskuussa", "elokuun": the month's number, and the end of the word.
std::pair<int, std::size_t> month_name(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const unicode::CodePoint c = unicode::at(text, end);
    if (!unicode::is_letter(c.value)) break;
    end += c.length;
  }
  if (end - at < 6 || end - at > 20) return {0, at};
  const std::string word = unicode::lower(text.substr(at, end - at));
  for (std::size_t m = 0; m < month_stems.size(); ++m) {
    const std::string_view stem = month_stems[m];
    if (word.starts_with(stem) && word.compare(stem.size(), 3, "kuu") == 0) {
      return {static_cast<int>(m) + 1, end};
    }
  }
  return {0, at};
}

/// Seasons in the cases that text uses, by what stands for each in EDTF (ISO 8601-2, 4.8): 21 spring … 24
/// winter.
constexpr std::array<std::pair<std::string_view, int>, 30> season_forms{{
    {"kevät", 21},    {"kevään", 21},   {"keväällä", 21}, {"keväästä", 21}, {"kevääseen", 21},
    {"keväänä", 21},  {"kevättä", 21},  {"keväälle", 21}, {"kesä", 22},     {"kesän", 22},
    {"kesällä", 22},  {"kesästä", 22},  {"kesään", 22},   {"kesänä", 22},   {"kesälle", 22},
    {"syksy", 23},    {"syksyn", 23},   {"syksyllä", 23}, {"syksystä", 23}, {"syksyyn", 23},
    {"syksynä", 23},  {"syksylle", 23}, {"syksyä", 23},   {"talvi", 24},    {"talven", 24},
    {"talvella", 24}, {"talvesta", 24}, {"talveen", 24},  {"talvena", 24},  {"talvelle", 24},
}};

int season_of(std::string_view lower) {
  for (const auto& [form, season] : season_forms) {
    if (form == lower) return season;
  }
  return 0;
}

/// A year is no year where a word goes on behind it: "2020luku", "2030-luvun".
bool ends_number(std::string_view text, std::size_t at) {
  const unicode::CodePoint c = unicode::at(text, at);
  if (c.length == 0) return true;
  if (unicode::is_letter(c.value) || unicode::is_digit(c.value)) return false;
  const unicode::CodePoint next = unicode::at(text, at + c.length);
  if (!unicode::is_dash(c.value) || !unicode::is_lower(next.value)) return true;
  return month_name(text, at + c.length).first != 0;  // "2018–toukokuu 2020"
}

/// "kevät 2021", "syksyllä 2020": a season is one of its year only.
Point read_season(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at <= 16 && unicode::is_letter(unicode::at(text, end).value))
    end += unicode::at(text, end).length;
  if (end - at < 4 || end - at > 16) return {};
  const int season = season_of(unicode::lower(text.substr(at, end - at)));
  if (season == 0) return {};
  const std::size_t year_at = skip_blanks(text, end);
  const auto [year, digits] = number(text, year_at);
  if (!is_year(year, digits) || !ends_number(text, year_at + digits)) return {};
  return {year, season, 0, year_at + digits};
}

Point read_month_name(std::string_view text, std::size_t at) {
  const auto [month, end] = month_name(text, at);
  if (month == 0) return {};
  const std::size_t year_at = skip_blanks(text, end);
  const auto [year, digits] = number(text, year_at);
  if (is_year(year, digits) && ends_number(text, year_at + digits)) return {year, month, 0, year_at + digits};
  return {0, month, 0, end};
}

/// What follows "D.": "M.YYYY", "M.", a month's name, or nothing.
Point read_after_day(std::string_view text, int day, std::size_t at) {
  const std::size_t next = skip_blanks(text, at);
  const auto [month, digits] = number(text, next);
  if (digits == 4 && next == at && day <= 12 && is_year(month, digits))
    return {month, month_or_day(day), 0, next + digits};  // "9.2018"
  if ((digits == 1 || digits == 2) && next + digits < text.size() && text[next + digits] == '.') {
    const std::size_t year_at = skip_blanks(text, next + digits + 1);
    const auto [year, year_digits] = number(text, year_at);
    const int m = month_or_day(month);
    const int d = month_or_day(day);
    if (is_year(year, year_digits)) return {year, m, d, year_at + year_digits};
    return {0, m, d, next + digits + 1};
  }
  if (Point named = read_month_name(text, next); named.month != 0) {
    named.day = day;
    return named;
  }
  return {0, 0, day, at};
}

/// One end of a period. `end` is 0 where there is none.
Point read_point(std::string_view text, std::size_t at) {
  const auto [value, digits] = number(text, at);
  if (digits == 0) {
    const Point month = read_month_name(text, at);
    return month.end != 0 ? month : read_season(text, at);
  }
  const std::size_t end = at + digits;
  if (is_year(value, digits)) return ends_number(text, end) ? Point{value, 0, 0, end} : Point{};
  if (digits > 2) return {};
  if (end < text.size() && text[end] == '/') {
    const auto [year, year_digits] = number(text, end + 1);
    if (is_year(year, year_digits)) return {year, month_or_day(value), 0, end + 1 + year_digits};
    return {};
  }
  if (end < text.size() && text[end] == '.') return read_after_day(text, value, end + 1);
  return {0, value, 0, end};  // "9" of "9–12/2018": a month, if a year comes behind the dash
}

int days_in(int month, int year) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool possible(const Point& p) {
  if (p.month == 0) return p.day == 0;
  if (p.month > 20 && p.month <= 24) return p.day == 0;  // a season
  return p.month <= 12 && (p.day == 0 || p.day <= days_in(p.month, p.year));
}

char* put_two(char* to, int value) {
  to[0] = static_cast<char>('0' + value / 10 % 10);
  to[1] = static_cast<char>('0' + value % 10);
  return to + 2;
}

void append_edtf(std::string& out, const Point& p) {
  std::array<char, sizeof "2015-12-31"> text{};
  char* to = put_two(put_two(text.data(), p.year / 100), p.year);
  for (const int part : {p.month, p.day}) {
    if (part == 0) continue;
    *to++ = '-';
    to = put_two(to, part);
  }
  out.append(text.data(), static_cast<std::size_t>(to - text.data()));
}

bool after(const Point& a, const Point& b) {
  if (a.year != b.year) return a.year > b.year;
  if ((a.month > 20) != (b.month > 20)) return false;  // a season and a month
  if (a.month == 0 || b.month == 0 || a.month != b.month) return a.month > b.month && b.month != 0;
  return a.day > b.day && b.day != 0;
}

/// Parts that the first end leaves to the second: "1.8.–31.12.2023", "1.–5.3.2020", "9–12/2018".
void complete(Point& first, const Point& second) {
  if (first.year == 0) first.year = second.year;
  if (first.month == 0 && first.day != 0) first.month = second.month;
}

void settle(Period& period, const Point& first, const Point& second) {
  period.first_year = first.year;
  if (!possible(first) || !possible(second)) {
    period.fault = PeriodFault::impossible;
  } else if (after(first, second)) {
    period.fault = PeriodFault::reversed;
  } else {
    append_edtf(period.edtf, first);
    const bool same = first.year == second.year && first.month == second.month && first.day == second.day;
    if (!same) append_edtf(period.edtf += '/', second);
  }
}

/// "2015–17": two digits behind the dash that are later years of the same century.
Point read_short_year(std::string_view text, std::size_t at, const Point& first) {
  const auto [value, digits] = number(text, at);
  if (digits != 2 || first.month != 0 || value <= first.year % 100 || !ends_number(text, at + 2)) return {};
  if (at + 2 < text.size() && (text[at + 2] == '.' || text[at + 2] == '/') && unicode::digit_at(text, at + 3))
    return {};
  return {first.year / 100 * 100 + value, 0, 0, at + 2};
}

bool may_end_open(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blanks(text, at);
  return next >= text.size() || text[next] == ')' || text[next] == '(' || text[next] == ',' ||
         text[next] == ';';
}

/// The year at `at`, or 0: four digits and not a fifth.
int plain_year(std::string_view text, std::size_t at) {
  if (text.size() < at + 4 || !unicode::digit_at(text, at)) return 0;
  const auto [value, digits] = number(text, at);
  return is_year(value, digits) ? value : 0;
}

/// "2015–2018", as nine of ten are: two years with a dash between them and nothing else. False for any other
/// text.
bool read_years(std::string_view text, std::size_t at, Period& period) {
  const int first = plain_year(text, at);
  if (first == 0) return false;
  const unicode::CodePoint dash = unicode::at(text, at + 4);
  const std::size_t second_at = at + 4 + dash.length;
  if (!unicode::is_dash(dash.value)) return false;
  const int second = plain_year(text, second_at);
  if (second == 0 || !ends_number(text, second_at + 4)) return false;
  period.end = second_at + 4;
  period.range = true;
  settle(period, {first, 0, 0, 0}, {second, 0, 0, 0});
  return true;
}

}  // namespace

Period read_period(std::string_view text, std::size_t at) {
  Period period;
  period.begin = period.end = at;
  if (read_years(text, at, period)) return period;
  Point first = read_point(text, at);
  if (first.end == 0) return period;
  std::size_t dash_at = skip_blanks(text, first.end);
  const unicode::CodePoint dash = unicode::at(text, dash_at);
  if (unicode::is_dash(dash.value)) {
    const std::size_t second_at = skip_blanks(text, dash_at + dash.length);
    Point second = first.year != 0 ? read_short_year(text, second_at, first) : Point{};
    if (second.end == 0) second = read_point(text, second_at);
    if (second.end != 0 && second.year != 0) {
      period.end = second.end;
      period.range = true;
      complete(first, second);
      settle(period, first, second);
      return period;
    }
    if (first.year != 0 && may_end_open(text, dash_at + dash.length)) {
      period.end = dash_at + dash.length;
      period.range = true;
      period.first_year = first.year;
      if (possible(first)) {
        append_edtf(period.edtf, first);
        period.edtf += "/..";
      } else {
        period.fault = PeriodFault::impossible;
      }
      return period;
    }
  }
  if (first.year == 0) return period;
  period.end = first.end;
  settle(period, first, first);
  return period;
}

}  // namespace palaset::interpret
