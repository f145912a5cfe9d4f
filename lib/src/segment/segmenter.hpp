// Line classes to entries: the record grammar of a listing.
//
// An entry is a title, then the fields whose labels stand below it. The title has no mark of its own: it is
// the last line of text before the first label. What a line is may depend on the next one, so the segmenter
// holds back a paragraph and looks one line ahead, never more: entries go out while the page is read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/excerpt.hpp"
#include "document/hints.hpp"
#include "segment/classify.hpp"
#include "segment/group_headings.hpp"

namespace palaset::segment {

struct Entry {
  std::vector<document::Piece> title;           ///< empty where the page gives none
  const rules::LineRule* title_rule = nullptr;  ///< where a rule says that it is one
  std::vector<FieldValue> fields;
  std::size_t begin = 0;  ///< offsets of the text: from the title to the last value
  std::size_t end = 0;
};

/// A paragraph of a page part beside the records.
struct Block {
  const rules::LineRule* section = nullptr;
  std::vector<document::Piece> lines;
};

/// Takes what the segmenter finds, in the order of the page. False stops it.
class Receiver {
 public:
  Receiver() = default;
  Receiver(const Receiver&) = delete;
  Receiver& operator=(const Receiver&) = delete;
  virtual ~Receiver();

  /// The first lines of the page, before anything else: the title of the document is among them.
  virtual bool heading(document::Piece line) = 0;
  virtual bool entry(const Entry& entry) = 0;
  /// False here means that the block does not belong to the section, which then ends.
  virtual bool block(const Block& block) = 0;
};

/// Runs over the whole text. False where the receiver stopped it.
bool segment(const source::SourceText& source, const document::Hints& hints, Classifier& classifier,
             Receiver& receiver);

}  // namespace palaset::segment
