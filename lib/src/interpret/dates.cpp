#include "interpret/dates.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

bool letter_before(std::string_view text, std::size_t i) {
  return i > 0 && unicode::is_letter(unicode::before(text, i).value);
}

/// A date may begin here: a number or a word of its own.
bool may_begin(std::string_view text, std::size_t i) {
  if (unicode::digit_at(text, i))
    return i == 0 || (!unicode::digit_at(text, i - 1) && text[i - 1] != '.' && text[i - 1] != '/' &&
                      text[i - 1] != '-' && !letter_before(text, i));
  return unicode::is_letter(unicode::at(text, i).value) && !letter_before(text, i);
}

struct Clock {
  int hour = 0;
  int minute = 0;
  std::size_t end = 0;
};

std::optional<Clock> read_clock(std::string_view text, std::size_t at) {
  if (!unicode::digit_at(text, at)) return std::nullopt;
  Clock c;
  std::size_t i = at;
  while (unicode::digit_at(text, i) && i < at + 2) c.hour = c.hour * 10 + (text[i++] - '0');
  c.end = i;
  if (i < text.size() && (text[i] == '.' || text[i] == ':') && unicode::digit_at(text, i + 1) &&
      unicode::digit_at(text, i + 2) && !unicode::digit_at(text, i + 3)) {
    const int minute = (text[i + 1] - '0') * 10 + (text[i + 2] - '0');
    if (minute < 60) {
      c.minute = minute;
      c.end = i + 3;
    }
  }
  if (c.hour > 24 || unicode::digit_at(text, c.end)) return std::nullopt;
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

namespace {

std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  std::size_t begin = end;
  while (begin > 0 && unicode::is_letter(unicode::before(text, begin).value))
    begin -= unicode::before(text, begin).length;
  return text.substr(begin, end - begin);
}

std::string_view word_behind(std::string_view text, std::size_t at) {
  const std::size_t begin = skip_blanks(text, at);
  std::size_t end = begin;
  while (end < text.size() && unicode::is_letter(unicode::at(text, end).value))
    end += unicode::at(text, end).length;
  return text.substr(begin, end - begin);
}

/// Takes the words beside a date into it: from then on, or until then.
void open_ends(std::string_view text, Period& p) {
  if (p.range || p.edtf.empty()) return;
  const std::string before = unicode::lower(word_before(text, p.begin));
  const std::string_view behind = word_behind(text, p.end);
  const auto take_before = [&] {
    p.begin = static_cast<std::size_t>(word_before(text, p.begin).data() - text.data());
  };
  const auto take_behind = [&] {
    p.end = static_cast<std::size_t>(behind.data() - text.data()) + behind.size();
  };
  if (behind == "alkaen" || behind == "lähtien" || before == "alkaen") {
    p.edtf += "/..";
    before == "alkaen" ? take_before() : take_behind();
  } else if (behind == "asti" || behind == "saakka" || (before == "vuoden" && behind == "loppuun")) {
    p.edtf.insert(0, "../");
    if (before == "vuoden") take_before();
    take_behind();
  } else {
    return;
  }
  p.range = true;
}

/// "vuosina", "vuonna", "vuoden": the number behind it is a year.
bool says_year(std::string_view text, std::size_t at) {
  const std::string word = unicode::lower(word_before(text, at));
  return word == "vuosina" || word == "vuonna" || word == "vuoden" || word == "vuodesta" ||
         word == "vuoteen" || word == "vuosien" || word == "alkaen";
}

}  // namespace

std::vector<Period> find_dates(std::string_view text, bool years) {
  std::vector<Period> found;
  for (std::size_t i = 0; i < text.size();) {
    if (may_begin(text, i)) {
      Period p = read_period(text, i);
      if (p.found()) {
        const bool bare = p.edtf.size() == 4 || (p.edtf.size() == 9 && p.range);
        const bool counts = years || !bare || says_year(text, i);
        open_ends(text, p);
        i = p.end;
        if (counts || p.fault != PeriodFault::none) found.push_back(std::move(p));
        continue;
      }
    }
    i += std::max<std::size_t>(unicode::at(text, i).length, 1);
  }
  return found;
}

bool is_serial_number(std::string_view text, const Period& period, const rules::Lexicon& lexicon) {
  const std::string_view written = text.substr(period.begin, period.end - period.begin);
  if (period.range || written.find('/') == std::string_view::npos) return false;
  const auto word_before = [&](std::size_t end) {
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '.')) --end;
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') --begin;
    return text.substr(begin, end - begin);
  };
  std::string_view word = word_before(period.begin);
  const std::string lower = unicode::lower(word);
  for (const std::string_view number : {"nro", "n:o", "no", "numero", "dnro", "§"}) {
    if (lower == number) return true;
  }
  const rules::Readings readings = lexicon.find(word);
  return readings.find(rules::WordClass::event_noun) != nullptr ||
         readings.find(rules::WordClass::document_noun) != nullptr;
}

std::optional<Period> period_in(std::string_view text) {
  std::vector<Period> dates = find_dates(text, true);
  std::erase_if(dates, [](const Period& p) { return p.edtf.empty(); });
  if (dates.empty()) return std::nullopt;
  Period& first = dates.front();
  if (dates.size() == 2 && !first.range && !dates[1].range && first.edtf < dates[1].edtf) {
    first.edtf += "/" + dates[1].edtf;
    first.end = dates[1].end;
    first.range = true;
  }
  return first;
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
    if (!unicode::digit_at(text, i) || !may_begin(text, i)) continue;
    std::size_t end = i;
    while (unicode::digit_at(text, end)) ++end;
    const std::size_t month = end + 1;
    std::size_t behind = month;
    while (unicode::digit_at(text, behind)) ++behind;
    const bool shape = end - i <= 2 && end < text.size() && text[end] == '.' && behind > month &&
                       behind - month <= 2 && behind < text.size() && text[behind] == '.';
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
