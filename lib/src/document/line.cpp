#include "document/line.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace palaset::document {

bool is_folded(std::string_view text) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high = ones * 0x80;
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  std::size_t i = 0;
  // Eight bytes at a time: a control character among them, or two bytes in a row that look like blanks. The
  // test for zero bytes may also take a byte behind a zero one for another: then the loop below decides.
  for (; i + 8 <= text.size(); i += 7) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    const std::uint64_t controls = (word - ones * 0x20) & ~word & high;
    const std::uint64_t x = word ^ ones * ' ';
    const std::uint64_t blanks = (x - ones) & ~x & high;
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
