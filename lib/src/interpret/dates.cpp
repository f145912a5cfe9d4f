#include "interpret/dates.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

bool digit_at(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

bool letter_before(std::string_view text, std::size_t i) {
  return i > 0 && unicode::is_letter(unicode::before(text, i).value);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')) ++at;
  return at;
}

/// A date may begin here: a number or a word of its own.
bool may_begin(std::string_view text, std::size_t i) {
  if (digit_at(text, i)) return i == 0 || (!digit_at(text, i - 1) && text[i - 1] != '.' && text[i - 1] != '/' && text[i - 1] != '-' && !letter_before(text, i));
  return unicode::is_letter(unicode::at(text, i).value) && !letter_before(text, i);
}

struct Clock {
  int hour = 0;
  int minute = 0;
  std::size_t end = 0;
};

std::optional<Clock> read_clock(std::string_view text, std::size_t at) {
  if (!digit_at(text, at)) return std::nullopt;
  Clock c;
  std::size_t i = at;
  while (digit_at(text, i) && i < at + 2) c.hour = c.hour * 10 + (text[i++] - '0');
  c.end = i;
  if (i < text.size() && (text[i] == '.' || text[i] == ':') && digit_at(text, i + 1) && digit_at(text, i + 2) && !digit_at(text, i + 3)) {
    c.minute = (text[i + 1] - '0') * 10 + (text[i + 2] - '0');
    c.end = i + 3;
  }
  if (c.hour > 24 || c.minute > 59 || digit_at(text, c.end)) return std::nullopt;
  return c;
}

std::string text_of(const Clock& c) {
  std::string out;
  for (const int v : {c.hour, c.minute}) {
    if (!out.empty()) out += ':';
    out += static_cast<char>('0' + v / 10);
    out += static_cast<char>('0' + v % 10);
  }
  return out;
}

}  // namespace

std::vector<Period> find_dates(std::string_view text, bool years) {
  std::vector<Period> found;
  for (std::size_t i = 0; i < text.size();) {
    if (may_begin(text, i)) {
      Period p = read_period(text, i);
      if (p.found()) {
        const bool bare = p.edtf.size() == 4 || (p.edtf.size() == 9 && p.range);
        i = p.end;
        if (years || !bare || p.fault != PeriodFault::none) found.push_back(std::move(p));
        continue;
      }
    }
    i += std::max<std::size_t>(unicode::at(text, i).length, 1);
  }
  return found;
}

std::optional<Period> first_day(std::string_view text) {
  for (Period& p : find_dates(text, false)) {
    if (p.edtf.size() == 10 || p.edtf.size() == 21) return std::move(p);
  }
  return std::nullopt;
}

std::optional<std::string> day_of_year(std::string_view text, int year) {
  std::optional<std::string> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!digit_at(text, i) || !may_begin(text, i)) continue;
    std::size_t end = i;
    while (digit_at(text, end)) ++end;
    const std::size_t month = end + 1;
    std::size_t behind = month;
    while (digit_at(text, behind)) ++behind;
    const bool shape = end - i <= 2 && end < text.size() && text[end] == '.' && behind > month && behind - month <= 2 && behind < text.size() && text[behind] == '.';
    if (shape) {
      const std::string whole = std::string(text.substr(i, behind - i)) + "." + std::to_string(year);
      if (const Period p = read_period(whole, 0); p.found() && p.fault == PeriodFault::none) found = p.edtf;
    }
    i = end;
  }
  return found;
}

std::optional<TimeOfDay> read_time(std::string_view text) {
  for (const std::string_view word : {"klo", "kello", "kl."}) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if (letter_before(text, at)) continue;
      std::size_t i = at + word.size();
      if (i < text.size() && text[i] == '.') ++i;
      i = skip_blanks(text, i);
      const auto first = read_clock(text, i);
      if (!first) continue;
      TimeOfDay time{at, first->end, text_of(*first)};
      const std::size_t dash = skip_blanks(text, first->end);
      const unicode::CodePoint c = unicode::at(text, dash);
      if (unicode::is_dash(c.value)) {
        if (const auto last = read_clock(text, skip_blanks(text, dash + c.length))) {
          time.end = last->end;
          time.value += "/" + text_of(*last);
        }
      }
      return time;
    }
  }
  return std::nullopt;
}

}  // namespace palaset::interpret
