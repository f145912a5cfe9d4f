#include "segment/joins.hpp"

#include <array>

#include "document/line_end.hpp"
#include "unicode/characters.hpp"

namespace palaset::segment {

bool is_unfinished(std::string_view text) {
  if (text.empty()) return true;
  const char32_t last = unicode::before(text, text.size()).value;
  // "(ESR 2016–2019": more likely that the parenthesis was forgotten than that the text goes on
  if (document::has_open_parenthesis(text)) return !unicode::is_digit(last);
  if (last == U',' || last == U';' || last == U':' || last == U'&' || last == U'/' || unicode::is_dash(last))
    return true;
  return document::is_conjunction(document::last_word(text));
}

bool is_continuation(std::string_view line) {
  const unicode::CodePoint c = unicode::at(line, 0);
  if (unicode::is_lower(c.value) || c.value == U')' || c.value == U'(' || c.value == U',' ||
      c.value == U';' || c.value == U'&' || c.value == U'/') {
    return true;
  }
  // "-hanke" goes on; "- Kohta" is a bullet
  const unicode::CodePoint next = unicode::at(line, c.length);
  return unicode::is_dash(c.value) && (unicode::is_lower(next.value) || unicode::is_digit(next.value));
}

bool closes_parenthesis(std::string_view line) {
  const std::size_t close = line.find(')');
  return close != std::string_view::npos && line.find('(') > close;
}

std::size_t bullet_length(std::string_view line) {
  constexpr std::array<char32_t, 9> bullets{0x2022, U'*',   0x25AA, 0x2023, 0xB7,
                                            0x25CF, 0x25E6, 0x25A0, 0x2219};
  if (line.empty() || (line.front() >= '0' && line.front() <= 'z')) return 0;  // as nearly all lines begin
  const unicode::CodePoint c = unicode::at(line, 0);
  bool bullet = unicode::is_dash(c.value) && line.size() > c.length && line[c.length] == ' ';
  for (const char32_t b : bullets) bullet |= b == c.value;
  if (!bullet) return 0;
  std::size_t length = c.length;
  while (length < line.size() && (line[length] == ' ' || line[length] == '\t')) ++length;
  return length;
}

}  // namespace palaset::segment
