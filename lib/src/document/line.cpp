#include "document/line.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "unicode/byte_words.hpp"

namespace palaset::document {

bool is_folded(std::string_view text) noexcept {
  using unicode::each_byte, unicode::high_bits;
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  std::size_t i = 0;
  // Eight bytes at a time: a control character among them, or two bytes in a row that look like blanks. Where
  // one is taken for either by mistake, the loop below decides.
  for (; unicode::words_in_order && i + 8 <= text.size(); i += 7) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    const std::uint64_t controls = (word - each_byte * 0x20) & ~word & high_bits;
    const std::uint64_t blanks = unicode::zero_bytes(word ^ each_byte * ' ');
    if ((controls | (blanks & blanks << 8U)) != 0) break;
  }
  for (; i < text.size(); ++i) {
    if (text[i] != ' ' ? is_space(text[i]) : i + 1 < text.size() && text[i + 1] == ' ') return false;
  }
  return true;
}

bool LineReader::next(Line& line) {
  bool blank = at_ == 0;
  while (at_ < text_.size()) {
    std::size_t begin = at_;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    at_ = end + 1;
    for (; begin < end && is_space(text_[begin]); ++begin) blank |= text_[begin] == '\f';
    if (begin == end) {
      blank = true;
      continue;
    }
    std::size_t last = end;
    while (is_space(text_[last - 1])) --last;
    line = {begin, last, blank};
    return true;
  }
  return false;
}

}  // namespace palaset::document
