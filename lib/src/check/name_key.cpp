#include "check/name_key.hpp"

#include <array>
#include <cstddef>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// ASCII letters and digits in lower case; a blank for all other signs.
constexpr std::array<char, 128> make_plain() {
  std::array<char, 128> table{};
  table.fill(' ');
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
  return table;
}
constexpr std::array<char, 128> plain = make_plain();

/// The lead byte of U+00C0 to U+00FF, the second bytes of its last capital, and of what is no letter there.
constexpr unsigned char latin1 = 0xC3;
constexpr unsigned char last_capital = 0x9E;
constexpr unsigned char times = 0x97;
constexpr unsigned char divided = 0xB7;

/// What is written so far, of which nothing but the last byte is looked at.
struct Key {
  char* out;
  char last = ' ';  ///< no blank behind a blank, and none at the beginning

  void put(char c) {
    *out = c;
    out += static_cast<std::ptrdiff_t>(c != ' ' || last != ' ');
    last = c;
  }
  void put_letter(std::string_view bytes) {
    for (const char c : bytes) *out++ = c;
    last = bytes.back();
  }
};

/// The character at `i`, which is not of ASCII. Gives its length.
inline std::size_t put_wide(std::string_view name, std::size_t i, Key& key) {
  const auto byte = static_cast<unsigned char>(name[i]);
  const auto second = static_cast<unsigned char>(i + 1 < name.size() ? name[i + 1] : '\0');
  if (byte == latin1 && second != times && second != divided) {
    key.last = static_cast<char>(second <= last_capital ? second + 0x20 : second);
    *key.out++ = static_cast<char>(latin1);
    *key.out++ = key.last;
    return 2;
  }
  const unicode::CodePoint c = unicode::at(name, i);
  if (unicode::is_letter(c.value))
    key.put_letter(unicode::lower(name.substr(i, c.length)));
  else
    key.put(' ');
  return c.length;
}

}  // namespace

void add_name_key(std::string_view name, std::string& key) {
  const std::size_t begin = key.size();
  key.resize(begin + 2 * name.size() + 1);  // no letter takes twice its bytes in lower case
  char* const first = key.data() + begin;
  Key to{first};
  for (std::size_t i = 0; i < name.size();) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte < plain.size()) {
      to.put(plain[byte]);
      ++i;
    } else {
      i += put_wide(name, i, to);
    }
  }
  if (to.out != first && to.out[-1] == ' ') --to.out;
  key.resize(static_cast<std::size_t>(to.out - key.data()));
}

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  add_name_key(name, key);
  return key;
}

}  // namespace palaset::check
