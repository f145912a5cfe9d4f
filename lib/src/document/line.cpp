#include "document/line.hpp"

#include <algorithm>

#include "unicode/byte_block.hpp"

namespace palaset::document {

bool is_folded(std::string_view text) noexcept {
  using unicode::Block;
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  std::size_t i = 0;
  for (; i + Block::size <= text.size(); i += Block::size - 1) {  // two blanks may stand in two blocks
    const Block block(text.data() + i);
    const Block::Marks blanks = block.equal(' ');
    if ((block.controls() | (blanks & blanks << Block::step)) != 0) break;
  }
  for (; i < text.size(); ++i) {
    if (text[i] != ' ' ? is_space(text[i]) : i + 1 < text.size() && text[i + 1] == ' ') return false;
  }
  return true;
}

bool LineReader::next(Line& line) {
  return next_before(std::string_view::npos, line);
}

void LineReader::go_behind(std::size_t offset) {
  if (offset > at_) at_ = std::min(text_.find('\n', offset), text_.size()) + 1;
}

bool LineReader::next_before(std::size_t offset, Line& line) {
  bool blank = at_ == 0;
  while (at_ < text_.size()) {
    std::size_t begin = at_;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    if (end >= offset) return false;
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
