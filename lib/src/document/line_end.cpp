#include "document/line_end.hpp"

#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

bool closes(char32_t c) {
  return c == U')' || c == U']' || c == U'"' || c == 0x201D || c == 0x2019 || c == U'\'' || c == 0xBB;
}

}  // namespace

bool ends_sentence(std::string_view text) noexcept {
  for (std::size_t end = text.size(); end > 0;) {
    const unicode::CodePoint c = unicode::before(text, end);
    if (c.value == U'.' || c.value == U'!' || c.value == U'?' || c.value == U':') return true;
    if (!closes(c.value)) return false;
    end -= c.length;
  }
  return false;
}

bool is_conjunction(std::string_view word) noexcept {
  return word == "ja" || word == "sekä" || word == "tai" || word == "eli";
}

std::string_view last_word(std::string_view text) noexcept {
  constexpr std::size_t longest = 2048;  // so that a text without blanks is not gone through at every line
  if (text.size() > longest) text.remove_prefix(text.size() - longest);
  while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0) == 0x80) text.remove_prefix(1);
  const std::size_t i = text.find_last_of(" \n\t");
  return i == std::string_view::npos ? text : text.substr(i + 1);
}

bool has_open_parenthesis(std::string_view text) noexcept {
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
  }
  return depth > 0;
}

bool is_unfinished(std::string_view text) noexcept {
  if (text.empty()) return true;
  const char32_t last = unicode::before(text, text.size()).value;
  if (last == U',' || last == U';' || last == U'&' || last == U'/' || last == U'(' || unicode::is_dash(last))
    return true;
  return is_conjunction(last_word(text)) || has_open_parenthesis(text);
}

bool continues_sign(std::string_view line) noexcept {
  const unicode::CodePoint c = unicode::at(line, 0);
  if (c.value == U')' || c.value == U',' || c.value == U';' || c.value == U'.' || c.value == U'/' ||
      c.value == U'&')
    return true;
  const unicode::CodePoint next = unicode::at(line, c.length);
  return unicode::is_dash(c.value) && (unicode::is_lower(next.value) || unicode::is_digit(next.value));
}

}  // namespace palaset::document
