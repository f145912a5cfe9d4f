#include "segment/units.hpp"

#include <algorithm>

namespace palaset::segment {

namespace {

constexpr std::size_t max_bytes = std::size_t{64} * 1024;  ///< of a paragraph; a longer one is cut at a line

}  // namespace

bool Units::read(document::Line& line) {
  if (!holds_) return reader_.next(line);
  holds_ = false;
  line = held_;
  return true;
}

bool Units::next(document::Line& line) {
  if (!read(line)) return false;
  if (unit_ == rules::Unit::line) return true;
  while (line.end - line.begin < max_bytes && read(held_)) {
    if (held_.blank_before) {
      holds_ = true;
      break;
    }
    line.end = held_.end;
  }
  return true;
}

bool Units::add_line(document::Line& line) {
  document::Line more;
  if (!read(more)) return false;
  line.end = more.end;
  return true;
}

std::vector<document::Piece> Units::pieces_of(const std::vector<document::Piece>& pieces) const {
  std::vector<document::Piece> out;
  for (const document::Piece& p : pieces) {
    for (std::size_t at = p.begin; at < p.end;) {
      const std::size_t end = std::min(text_.find('\n', at), p.end);
      std::size_t begin = at;
      std::size_t last = end;
      while (begin < last && document::is_space(text_[begin])) ++begin;
      while (last > begin && document::is_space(text_[last - 1])) --last;
      if (begin < last) out.push_back({begin, last});
      at = end + 1;
    }
  }
  return out;
}

}  // namespace palaset::segment
