#include "segment/listing_lines.hpp"

namespace palaset::segment {

using rules::Role;

/// "Lue lisää" as a link is the way to an entry's own page, and heads nothing.
bool ListingLines::is_way_on(const Classified& line) const {
  if (line.role() != Role::section || line.rule->section != rules::Section::links) return false;
  const document::Anchor* link = hints_.anchor_in(line.line.begin, line.line.end);
  return link != nullptr && link->begin <= line.line.begin &&
         hints_.heading_in(link->begin, link->end) == nullptr;
}

}  // namespace palaset::segment
