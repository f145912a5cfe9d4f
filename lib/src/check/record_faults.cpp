#include "check/record_faults.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "check/name_key.hpp"

namespace palaset::check {

namespace {

using json::Kind;
using json::Value;

/// Two whole numbers, none below 0.
bool is_span(const Value& value) {
  constexpr double most = 1e15;
  return value.items.size() == 2 && std::all_of(value.items.begin(), value.items.end(), [](const Value& v) {
           return v.kind == Kind::number && v.integer && v.number >= 0 && v.number < most;
         });
}

Span read_span(const Value& value) {
  return {static_cast<std::size_t>(value.items[0].number), static_cast<std::size_t>(value.items[1].number)};
}

std::string written(Span span) {
  return '[' + std::to_string(span.begin) + ", " + std::to_string(span.end) + ']';
}

/// A year, and a month (or season) and day of it, which may be 0.
struct Day {
  int year = 0, month = 0, day = 0;
};

/// "2018", "2018-09", "2018-09-01"; nothing for other text, an open end too.
std::optional<Day> read_day(std::string_view text) {
  Day d;
  int* const parts[] = {&d.year, &d.month, &d.day};
  for (int* part : parts) {
    const std::size_t length = part == &d.year ? 4 : 2;
    if (text.size() < length) return std::nullopt;
    const auto read = std::from_chars(text.data(), text.data() + length, *part);
    if (read.ec != std::errc{} || read.ptr != text.data() + length || *part < 0) return std::nullopt;
    text.remove_prefix(length);
    if (text.empty()) return d;
    if (text.front() != '-') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

constexpr int months = 12;

/// Whether the calendar has it. A month that there is not, the schema knows.
bool may_be(const Day& d) {
  if (d.day == 0 || d.month == 0 || d.month > months) return true;
  return std::chrono::year_month_day{std::chrono::year{d.year},
                                     std::chrono::month{static_cast<unsigned>(d.month)},
                                     std::chrono::day{static_cast<unsigned>(d.day)}}
      .ok();
}

/// By the parts that both have; a season lies in its year.
bool is_before(const Day& a, const Day& b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0 || a.month > months || b.month > months) return false;
  if (a.month != b.month) return a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

}  // namespace

void RecordFaults::add(std::string_view code, const Value& at, std::string message) {
  const bool quoted = at.kind == Kind::string;
  const Span span = quoted ? Span{at.span.begin + 1, at.span.end - 1} : at.span;
  found_.push_back({code, Severity::error, std::move(message), span, {}, code});
}

void RecordFaults::take_source(const Value* source) {
  source_bytes_ = 0;
  utf8_ = false;
  if (source == nullptr || source->kind != Kind::object) return;
  if (const Value* bytes = source->find("bytes", Kind::number); bytes != nullptr && bytes->number > 0)
    source_bytes_ = static_cast<std::size_t>(bytes->number);
  const Value* encoding = source->find("encoding", Kind::string);
  utf8_ = encoding != nullptr && encoding->text == "UTF-8";
}

void RecordFaults::document(const Value* source) {
  document_ = ++documents_;
  take_source(source);
}

std::vector<Diagnostic> RecordFaults::record(const Value& value) {
  found_.clear();
  if (const Value* source = value.find("source", Kind::object)) {
    const Value* path = source->find("path", Kind::string);
    document_ = path == nullptr ? 0 : hash_of(path->text);
    take_source(source);
  }
  id(value);
  const Value* span = value.find("span", Kind::array);
  record_ = span != nullptr && is_span(*span) ? read_span(*span) : Span{};
  walk(value);
  return std::move(found_);
}

void RecordFaults::id(const Value& value) {
  const Value* id = value.find("id", Kind::string);
  if (id == nullptr || id->text.empty()) return;
  if (!ids_.insert(hash_with(document_, hash_of(id->text))).second)
    add("record.id-repeated", *id,
        "expected an id of its own, saw \"" + id->text + "\", which a record before has");
}

void RecordFaults::walk(const Value& value) {
  for (const Value& item : value.items) walk(item);
  for (const json::Member& m : value.members) {
    if (m.key == "span" && m.value.kind == Kind::array && is_span(m.value)) {
      span(value, m.value);
    } else if (m.key == "period" && m.value.kind == Kind::string) {
      period(m.value);
    } else {
      walk(m.value);
    }
  }
}

void RecordFaults::span(const Value& object, const Value& at) {
  const Span seen = read_span(at);
  if (seen.end < seen.begin)
    return add("record.span", at, "expected a beginning and an end, saw the end first: " + written(seen));
  if (source_bytes_ != 0 && seen.end > source_bytes_)
    return add("record.span", at,
               "expected a span within the source, of " + std::to_string(source_bytes_) + " bytes, saw " +
                   written(seen));
  const bool outside = seen.begin < record_.begin || seen.end > record_.end;
  if (record_.begin < record_.end && outside)
    return add("record.span", at,
               "expected a span within that of the record, " + written(record_) + ", saw " + written(seen));
  // A page may spell a text longer, with blanks or markup, but not shorter.
  const Value* surface = object.find("surface", Kind::string);
  if (surface != nullptr && utf8_ && seen.end - seen.begin < surface->text.size())
    add("record.span", at,
        "expected a span of at least the " + std::to_string(surface->text.size()) +
            " bytes of \"surface\", saw " + written(seen));
}

void RecordFaults::period(const Value& at) {
  const std::string_view text = at.text;
  const std::size_t slash = text.find('/');
  const std::optional<Day> first = read_day(text.substr(0, slash));
  std::optional<Day> last;
  if (slash != std::string_view::npos) last = read_day(text.substr(slash + 1));
  if ((first && !may_be(*first)) || (last && !may_be(*last)))
    return add("period.impossible", at, "expected a date that the calendar has, saw \"" + at.text + '"');
  if (!first || !last) return;
  if (is_before(*last, *first))
    return add("period.reversed", at, "expected a period that ends after it begins, saw \"" + at.text + '"');
  if (text.substr(0, slash) == text.substr(slash + 1))
    add("period.repeated-year", at,
        "expected \"" + at.text.substr(0, slash) + "\" for a period with one date, saw \"" + at.text + '"');
}

}  // namespace palaset::check
