// The lines between the entries of a page that no rule took.
#pragma once

#include <functional>
#include <vector>

#include "document/hints.hpp"
#include "document/line.hpp"
#include "segment/classify.hpp"
#include "segment/segmenter.hpp"

namespace palaset::check {

/// Told of entries and blocks in the order of the page, it goes over the lines up to each. Lines before the
/// first entry and behind the last one are not looked at: a page begins and ends with what is no list.
class UnclaimedLines {
 public:
  /// Everything must outlive it. Lines that are a page's furniture or labels by `profile` are claimed.
  UnclaimedLines(const source::SourceText& source, const document::Hints& hints,
                 const rules::Profile& profile, regex::Scratch& scratch);

  using Take = std::function<void(document::Piece line)>;
  void entry(const segment::Entry& entry, const Take& take);
  void block(const segment::Block& block);

 private:
  void take_before(std::size_t offset, const Take& take);
  [[nodiscard]] bool is_text(const document::Line& line);

  const source::SourceText& source_;
  const document::Hints& hints_;
  source::DiagnosticLog log_;
  segment::Classifier classifier_;
  document::LineReader lines_;
  bool begun_ = false;
  std::vector<document::Piece> claimed_;  ///< since the last entry, that one's too; by their beginning
};

}  // namespace palaset::check
