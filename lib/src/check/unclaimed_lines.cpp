#include "check/unclaimed_lines.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::check {

using document::Piece;

UnclaimedLines::UnclaimedLines(const source::SourceText& source, const document::Hints& hints,
                               const rules::Profile& profile, regex::Scratch& scratch)
    : source_(source),
      hints_(hints),
      log_(source.bytes(), 0),
      classifier_(profile, source, scratch, log_),
      lines_(source.text()) {}

void UnclaimedLines::block(const segment::Block& block) {
  claimed_.insert(claimed_.end(), block.lines.begin(), block.lines.end());
}

void UnclaimedLines::entry(const segment::Entry& entry, const Take& take) {
  claimed_.insert(claimed_.end(), entry.title.begin(), entry.title.end());
  for (const segment::FieldValue& f : entry.fields)
    claimed_.insert(claimed_.end(), f.pieces.begin(), f.pieces.end());
  std::sort(claimed_.begin(), claimed_.end(),
            [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  for (const Piece& p : claimed_) {
    take_before(p.begin, take);
    lines_.go_behind(p.end);
  }
  take_before(entry.end, take);
  // The first entry's own lines were looked at too early to be told of: none of them was taken.
  begun_ = true;
  claimed_.clear();
}

/// Lines that end before `offset`.
void UnclaimedLines::take_before(std::size_t offset, const Take& take) {
  document::Line line;
  while (lines_.next_before(offset, line)) {
    if (begun_ && is_text(line)) take({line.begin, line.end});
  }
}

/// Not the letter above a part of the alphabet, not a heading of the page, nothing that a rule knows.
bool UnclaimedLines::is_text(const document::Line& line) {
  const std::string_view text = source_.text().substr(line.begin, line.end - line.begin);
  if (unicode::length(text) <= 2 || hints_.is_furniture(line.begin)) return false;
  const auto heading =
      std::lower_bound(hints_.headings.begin(), hints_.headings.end(), line.begin,
                       [](const document::Heading& h, std::size_t at) { return h.end <= at; });
  if (heading != hints_.headings.end() && heading->begin < line.end) return false;
  return classifier_.classify(line).role() == rules::Role::text;
}

}  // namespace palaset::check
