#include "emit/json_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "emit/text_scan.hpp"
#include "unicode/characters.hpp"

namespace palaset::emit {
namespace {

constexpr std::string_view key_colour = "\x1b[34m";
constexpr std::string_view string_colour = "\x1b[32m";
constexpr std::string_view number_colour = "\x1b[33m";
constexpr std::string_view no_colour = "\x1b[0m";

constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

/// The letter after the backslash for characters that have one, else 0.
constexpr char short_escape(char32_t c) {
  switch (c) {
    case U'"':
      return '"';
    case U'\\':
      return '\\';
    case U'\b':
      return 'b';
    case U'\f':
      return 'f';
    case U'\n':
      return 'n';
    case U'\r':
      return 'r';
    case U'\t':
      return 't';
    default:
      return 0;
  }
}

void add_escape(OutBuffer& out, char32_t c) {
  if (c == unicode::replacement) return out.add(replacement_bytes);
  if (const char letter = short_escape(c); letter != 0) {
    const char pair[] = {'\\', letter};
    return out.add(std::string_view(pair, sizeof pair));
  }
  constexpr std::string_view digits = "0123456789abcdef";
  const char hex[] = {'\\',          'u', digits[c >> 12 & 15], digits[c >> 8 & 15], digits[c >> 4 & 15],
                      digits[c & 15]};
  out.add(std::string_view(hex, sizeof hex));
}

constexpr std::size_t most_digits = 20;  // of a number of 64 bits

constexpr std::array<char, 200> make_two_digits() {
  std::array<char, 200> table{};
  for (std::size_t n = 0; n < 100; ++n) {
    table[2 * n] = static_cast<char>('0' + n / 10);
    table[2 * n + 1] = static_cast<char>('0' + n % 10);
  }
  return table;
}
constexpr std::array<char, 200> two_digits = make_two_digits();

/// Writes a number in decimal digits; gives what stands behind it. Needs room for most_digits, whatever the
/// number: a copy of fixed length is what makes this faster than std::to_chars.
char* put_number(char* to, std::uint64_t value) {
  std::array<char, 2 * most_digits> digits;
  char* first = digits.data() + most_digits;
  while (value >= 100) {
    first -= 2;
    std::memcpy(first, &two_digits[value % 100 * 2], 2);
    value /= 100;
  }
  first -= 2;
  std::memcpy(first, &two_digits[value * 2], 2);
  if (value < 10) ++first;
  std::memcpy(to, first, most_digits);
  return to + (digits.data() + most_digits - first);
}

}  // namespace

void add_escaped(OutBuffer& out, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t clean = copy_clean(text.substr(at), out.room(text.size() - at + copy_slack));
    out.commit(clean);
    at += clean;
    const Special special = next_special(text, at);
    out.add(text.substr(at, special.at - at));
    if (special.length > 0) add_escape(out, special.code);
    at = special.at + special.length;
  }
}

void JsonText::line_break() {
  const std::size_t blanks = 2 * depth_;
  char* to = out_.room(1 + blanks);
  *to = '\n';
  std::fill_n(to + 1, blanks, ' ');
  out_.commit(1 + blanks);
}

void JsonText::before_member() {
  const bool comma = place_ == Place::next;
  if (comma) out_.add(',');
  if (!style_.indent) return;
  if (line_depth_ == 0) {
    line_break();
  } else if (comma) {
    out_.add(' ');
  }
}

void JsonText::begin(char bracket, Layout layout) {
  before_value();
  out_.add(bracket);
  place_ = Place::first;
  ++depth_;
  if (line_depth_ > 0 || layout == Layout::line) ++line_depth_;
}

void JsonText::end(char bracket) {
  const bool broken = style_.indent && line_depth_ == 0 && place_ != Place::first;
  --depth_;
  if (line_depth_ > 0) --line_depth_;
  if (broken) line_break();
  out_.add(bracket);
  place_ = Place::next;
}

void JsonText::styled_key(std::string_view name) {
  before_member();
  place_ = Place::value;
  if (style_.colour) out_.add(key_colour);
  char* to = out_.room(name.size() + 2);
  to[0] = '"';
  name.copy(to + 1, name.size());
  to[name.size() + 1] = '"';
  out_.commit(name.size() + 2);
  if (style_.colour) out_.add(no_colour);
  out_.add(':');
  if (style_.indent) out_.add(' ');
}

void JsonText::string(std::string_view text) {
  if (!compact()) return styled_string(text);
  before_value();
  char* const to = out_.room(text.size() + 2 + copy_slack);
  *to = '"';
  const std::size_t clean = copy_clean(text, to + 1);
  if (clean == text.size()) {
    to[clean + 1] = '"';
    return out_.commit(clean + 2);
  }
  out_.commit(clean + 1);
  add_escaped(out_, text.substr(clean));
  out_.add('"');
}

void JsonText::styled_string(std::string_view text) {
  before_value();
  if (style_.colour) out_.add(string_colour);
  out_.add('"');
  add_escaped(out_, text);
  out_.add('"');
  if (style_.colour) out_.add(no_colour);
}

void JsonText::number(std::uint64_t value) {
  char digits[most_digits];
  const std::string_view text(digits, static_cast<std::size_t>(put_number(digits, value) - digits));
  style_.colour ? coloured(text, number_colour) : raw(text);
}

void JsonText::pair(std::uint64_t first, std::uint64_t second) {
  if (style_.colour) {
    begin_array(Layout::line);
    number(first);
    number(second);
    return end_array();
  }
  before_value();
  char* const to = out_.room(2 * most_digits + 4);
  char* at = to;
  *at++ = '[';
  at = put_number(at, first);
  *at++ = ',';
  if (style_.indent) *at++ = ' ';
  at = put_number(at, second);
  *at++ = ']';
  out_.commit(static_cast<std::size_t>(at - to));
}

void JsonText::coloured(std::string_view json, std::string_view colour) {
  before_value();
  out_.add(colour);
  out_.add(json);
  out_.add(no_colour);
}

}  // namespace palaset::emit
