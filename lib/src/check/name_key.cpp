#include "check/name_key.hpp"

#include <array>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// ASCII letters and digits in lower case; 0 for all other signs.
constexpr std::array<char, 128> make_plain() {
  std::array<char, 128> table{};
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
  return table;
}
constexpr std::array<char, 128> plain = make_plain();

/// The lead byte of U+00C0 to U+00FF, and the second bytes of its capitals and of what is no letter there.
constexpr unsigned char latin1 = 0xC3;
constexpr unsigned char last_capital = 0x9E;

}  // namespace

void add_name_key(std::string_view name, std::string& key) {
  const std::size_t begin = key.size();
  key.resize(begin + 2 * name.size() + 1);  // no letter takes twice its bytes in lower case
  char* const first = key.data() + begin;
  char* out = first;
  bool gap = false;
  const auto part = [&] {
    if (gap && out != first) *out++ = ' ';
    gap = false;
  };
  for (std::size_t i = 0; i < name.size();) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte < 0x80) {
      ++i;
      const char letter = plain[byte];
      if (letter == 0) {
        gap = true;
        continue;
      }
      part();
      *out++ = letter;
      continue;
    }
    const unicode::CodePoint c = unicode::at(name, i);
    if (!unicode::is_letter(c.value) && !unicode::is_digit(c.value)) {
      gap = true;
    } else if (byte == latin1) {
      part();
      const auto second = static_cast<unsigned char>(name[i + 1]);
      *out++ = static_cast<char>(latin1);
      *out++ = static_cast<char>(second <= last_capital ? second + 0x20 : second);
    } else {
      part();
      const std::string lower = unicode::lower(name.substr(i, c.length));
      out += lower.copy(out, lower.size());
    }
    i += c.length;
  }
  key.resize(static_cast<std::size_t>(out - key.data()));
}

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  add_name_key(name, key);
  return key;
}

}  // namespace palaset::check
