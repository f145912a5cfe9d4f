#include "emit/csv_text.hpp"

#include <charconv>

#include "emit/text_scan.hpp"
#include "unicode/characters.hpp"

namespace palaset::emit {
namespace {

bool looks_like_formula(std::string_view text) {
  constexpr std::string_view beginnings = "=+-@\t\r";
  if (text == "-") return false;  // our own name for standard input
  return !text.empty() && beginnings.find(text.front()) != std::string_view::npos;
}

/// Gives whether it wrote a blank for what may not stand in a cell.
bool add_special(OutBuffer& out, char32_t code, bool after_blank) {
  switch (code) {
    case U'"':
      out.add("\"\"");
      return false;
    case U'\\':
      out.add('\\');
      return false;
    case unicode::replacement:
      out.add("\xEF\xBF\xBD");
      return false;
    default:
      if (!after_blank) out.add(' ');
      return true;
  }
}

void add_cleaned(OutBuffer& out, std::string_view text) {
  bool after_blank = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t clean = copy_clean(text.substr(at), out.room(text.size() - at + copy_slack));
    out.commit(clean);
    at += clean;
    const Special special = next_special(text, at);
    if (special.at > at || clean > 0) after_blank = false;
    out.add(text.substr(at, special.at - at));
    if (special.length > 0) after_blank = add_special(out, special.code, after_blank);
    at = special.at + special.length;
  }
}

}  // namespace

void CsvText::plain(std::string_view cell) {
  if (!first_) out_.add(',');
  first_ = false;
  out_.add(cell);
}

void CsvText::text(std::string_view text) {
  plain({});
  const bool quoted = text.find(',') != std::string_view::npos || text.find('"') != std::string_view::npos;
  if (quoted) out_.add('"');
  if (looks_like_formula(text)) out_.add('\'');
  add_cleaned(out_, text);
  if (quoted) out_.add('"');
}

void CsvText::list(const std::vector<std::string>& texts) {
  joined_.clear();
  for (const std::string& part : texts) {
    if (&part != &texts.front()) joined_ += "; ";
    joined_ += part;
  }
  text(joined_);
}

void CsvText::number(std::uint64_t value) {
  constexpr std::size_t most_digits = 20;
  char digits[most_digits];
  const char* last = std::to_chars(digits, digits + most_digits, value).ptr;
  plain({digits, static_cast<std::size_t>(last - digits)});
}

void CsvText::empty(std::size_t count) {
  while (count-- > 0) plain({});
}

void CsvText::end_row() {
  out_.add("\r\n");
  first_ = true;
}

}  // namespace palaset::emit
