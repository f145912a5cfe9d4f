#include "check/name_key.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

using unicode::Block;

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

/// Byte by byte up to `end` at least: no branch but for characters that are rare, as which letter comes next
/// cannot be guessed.
void put_bytes(std::string_view name, std::size_t end, const char* first, Progress& p) {
  while (p.read < end) {
    const auto byte = static_cast<unsigned char>(name[p.read]);
    const char c = tables[p.behind_lead][byte];
    if (c == '\0') {
      p = put_other(name, first, p);
      continue;
    }
    const auto blank = static_cast<unsigned>(c == ' ');
    *p.out = c;
    p.out += 1U - (blank & p.behind_blank);
    p.behind_blank = blank;
    p.behind_lead = static_cast<unsigned>(byte == latin1);
    ++p.read;
  }
}

/// Of the first `count` bytes of a block, those before the first one that is no letter or digit of ASCII or
/// behind C3, and no single sign between them.
void put_block(const Block& block, std::size_t count, Progress& p) {
  const Block::Marks leads = block.equal(latin1);
  const Block::Marks tails = block.tails();
  const Block::Marks signs = block.equal(0x97) | block.equal(0xB7);  // × and ÷
  const Block folded = block.folded();
  const Block::Marks blanks = folded.equal(' ');
  const Block::Marks others = (block.wide() ^ (leads | tails)) |
                              (tails ^ unicode::behind(leads, p.behind_lead != 0)) | signs |
                              (blanks & unicode::behind(blanks, p.behind_blank != 0));
  const std::size_t plain = std::min(unicode::bytes_before(others), count);
  if (plain == 0) return;
  folded.store(p.out);
  p.out += plain;
  p.read += plain;
  p.behind_blank = unicode::is_marked(blanks, plain - 1) ? 1 : 0;
  p.behind_lead = unicode::is_marked(leads, plain - 1) ? 1 : 0;
}

}  // namespace

void add_name_key(std::string_view name, std::string& key) {
  const std::size_t begin = key.size();
  key.resize(begin + 2 * name.size() + Block::size);  // no letter takes twice its bytes in lower case
  char* const first = key.data() + begin;
  Progress p{0, first, 0, 1};
  while (p.read < name.size()) {
    const std::size_t left = name.size() - p.read;
    std::array<char, Block::size> rest{};
    if (left < Block::size) name.copy(rest.data(), left, p.read);
    const std::size_t end = p.read + std::min(left, Block::size);
    put_block(Block(left < Block::size ? rest.data() : name.data() + p.read), end - p.read, p);
    if (p.read < end) put_bytes(name, p.read + 1, first, p);
  }
  if (p.out != first && p.out[-1] == ' ') --p.out;
  key.resize(static_cast<std::size_t>(p.out - key.data()));
}

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  add_name_key(name, key);
  return key;
}

}  // namespace palaset::check
