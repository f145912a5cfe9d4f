#include "check/name_key.hpp"

#include <array>
#include <cstddef>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// The lead byte of U+00C0 to U+00FF, which hold ä, ö and å.
constexpr unsigned char latin1 = 0xC3;

/// What becomes of a byte: itself in lower case, a blank for what is no letter and no digit, and 0 where more
/// has to be known of it.
using Table = std::array<char, 256>;

constexpr Table make_plain() {
  Table table{};
  for (std::size_t c = 0; c < 0x80; ++c) table[c] = ' ';
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
  table[latin1] = static_cast<char>(latin1);
  return table;
}
/// Behind that lead byte; the signs × and ÷ are no letters.
constexpr Table make_second() {
  Table table{};
  for (std::size_t c = 0x80; c <= 0xBF; ++c) table[c] = static_cast<char>(c <= 0x9E ? c + 0x20 : c);
  table[0x97] = table[0xB7] = '\0';
  return table;
}
constexpr std::array<Table, 2> tables{make_plain(), make_second()};

/// How far a key is written.
struct Progress {
  std::size_t read;  ///< bytes of the name
  char* out;
  unsigned behind_lead;   ///< 1 behind the byte C3
  unsigned behind_blank;  ///< 1 there and at the beginning, where no other blank is written
};

/// A character that the tables do not know, of which the first byte may be written already.
Progress put_other(std::string_view name, const char* first, Progress p) {
  p.read -= p.behind_lead;
  p.out -= p.behind_lead;
  const bool blank = p.out == first || p.out[-1] == ' ';
  const unicode::CodePoint c = unicode::at(name, p.read);
  p.read += c.length;
  p.behind_lead = 0;
  p.behind_blank = 0;
  if (unicode::is_letter(c.value)) {
    const std::string lower = unicode::lower(name.substr(p.read - c.length, c.length));
    p.out += lower.copy(p.out, lower.size());
    return p;
  }
  p.behind_blank = 1;
  if (!blank) *p.out++ = ' ';
  return p;
}

}  // namespace

/// No branch but for characters that are rare: which letter comes next cannot be guessed.
void add_name_key(std::string_view name, std::string& key) {
  const std::size_t begin = key.size();
  key.resize(begin + 2 * name.size() + 1);  // no letter takes twice its bytes in lower case
  char* const first = key.data() + begin;
  char* out = first;
  unsigned behind_lead = 0;
  unsigned behind_blank = 1;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    const char c = tables[behind_lead][byte];
    if (c == '\0') {
      const Progress p = put_other(name, first, {i, out, behind_lead, behind_blank});
      i = p.read - 1;
      out = p.out;
      behind_lead = p.behind_lead;
      behind_blank = p.behind_blank;
      continue;
    }
    const auto blank = static_cast<unsigned>(c == ' ');
    *out = c;
    out += 1U - (blank & behind_blank);
    behind_blank = blank;
    behind_lead = static_cast<unsigned>(byte == latin1);
  }
  if (out != first && out[-1] == ' ') --out;
  key.resize(static_cast<std::size_t>(out - key.data()));
}

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  add_name_key(name, key);
  return key;
}

}  // namespace palaset::check
