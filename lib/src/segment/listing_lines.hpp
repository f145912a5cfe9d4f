// The lines of a listing with their classes, without what belongs to the page.
#pragma once

#include <string_view>

#include "document/hints.hpp"
#include "document/line.hpp"
#include "segment/classify.hpp"

namespace palaset::segment {

class ListingLines {
 public:
  ListingLines(std::string_view text, const document::Hints& hints, Classifier& classifier)
      : hints_(hints), classifier_(classifier), reader_(text) {}

  /// False at the end of the text.
  [[nodiscard]] bool next(Classified& line);
  /// Whether a page ended above the line that was read last.
  [[nodiscard]] bool page_broke() const noexcept { return page_broke_; }

 private:
  [[nodiscard]] bool is_way_on(const Classified& line) const;

  const document::Hints& hints_;
  Classifier& classifier_;
  document::LineReader reader_;
  bool page_broke_ = false;
};

inline bool ListingLines::next(Classified& line) {
  document::Line raw;
  bool blank = false;
  page_broke_ = false;
  while (reader_.next(raw)) {
    if (hints_.is_furniture(raw.begin)) {
      blank = page_broke_ = true;
      continue;
    }
    raw.blank_before |= blank;
    line = classifier_.classify(raw);
    if (line.role() != rules::Role::furniture && !is_way_on(line)) return true;
    blank = raw.blank_before;
  }
  return false;
}

}  // namespace palaset::segment
