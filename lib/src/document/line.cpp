#include "document/line.hpp"

#include <algorithm>

namespace palaset::document {

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
