#include "segment/listing_lines.hpp"

namespace palaset::segment {

using rules::Role;

bool ListingLines::next(Classified& line) {
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
    if (line.role() != Role::furniture && !is_way_on(line)) return true;
    blank = raw.blank_before;
  }
  return false;
}

/// "Lue lisää" as a link is the way to an entry's own page, and heads nothing.
bool ListingLines::is_way_on(const Classified& line) const {
  if (line.role() != Role::section || line.rule->section != rules::Section::links) return false;
  const document::Anchor* link = hints_.anchor_in(line.line.begin, line.line.end);
  return link != nullptr && link->begin <= line.line.begin &&
         hints_.heading_in(link->begin, link->end) == nullptr;
}

}  // namespace palaset::segment
