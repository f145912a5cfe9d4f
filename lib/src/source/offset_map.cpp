#include "source/offset_map.hpp"

#include <algorithm>

namespace palaset::source {

void OffsetMap::add(Break b) {
  run_ = {};
  if (!breaks_.empty() && breaks_.back().text == b.text) {
    breaks_.back().after = b.after;
    return;
  }
  breaks_.push_back(b);
}

void OffsetMap::cut(std::size_t text) {
  run_ = {};
  while (!breaks_.empty() && breaks_.back().text > text) breaks_.pop_back();
}

bool OffsetMap::grows() const noexcept {
  return std::is_sorted(breaks_.begin(), breaks_.end(),
                        [](const Break& a, const Break& b) { return a.after < b.after; });
}

std::size_t OffsetMap::count_below(std::size_t text, bool inclusive) const {
  const auto below = [&](const Break& b) { return inclusive ? b.text <= text : b.text < text; };
  std::size_t n = std::min(hint_, breaks_.size());
  for (int step = 0; step < 16; ++step) {  // near the last answer: walk
    if (n < breaks_.size() && below(breaks_[n])) {
      ++n;
    } else if (n > 0 && !below(breaks_[n - 1])) {
      --n;
    } else {
      hint_ = n;
      return n;
    }
  }
  const auto it = std::partition_point(breaks_.begin(), breaks_.end(), below);
  hint_ = static_cast<std::size_t>(it - breaks_.begin());
  return hint_;
}

std::size_t OffsetMap::find_begin(std::size_t text) const {
  const std::size_t n = count_below(text, true);
  const bool first = n == 0;
  run_.begin = first ? 0 : breaks_[n - 1].text;
  run_.end = n == breaks_.size() ? static_cast<std::size_t>(-1) : breaks_[n].text;
  run_.shift = first ? 0 : breaks_[n - 1].after - breaks_[n - 1].text;
  return text + run_.shift;
}

std::size_t OffsetMap::find_end(std::size_t text) const {
  const std::size_t n = count_below(text, false);
  if (n < breaks_.size() && breaks_[n].text == text) return breaks_[n].before;
  return n == 0 ? text : breaks_[n - 1].after + (text - breaks_[n - 1].text);
}

std::size_t OffsetMap::to_text(std::size_t source) const {
  const auto it =
      std::partition_point(breaks_.begin(), breaks_.end(), [&](const Break& b) { return b.after <= source; });
  const std::size_t limit = it == breaks_.end() ? static_cast<std::size_t>(-1) : it->text;
  if (it == breaks_.begin()) return std::min(source, limit);
  const Break& b = *(it - 1);
  return std::min(b.text + (source - b.after), limit);
}

}  // namespace palaset::source
