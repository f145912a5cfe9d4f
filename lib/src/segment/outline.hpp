// Blocks to the outline of a memo: its head, and sections of items below headings.
//
// The head is what stands above the first section: lines that a rule knows by their label, what says what the
// document is, and lines of which one is the title. Headings are told by their numbers, by their place above
// what they head, and by what a heading looks like.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "document/page_line.hpp"
#include "document/reflow.hpp"
#include "segment/classify.hpp"

namespace palaset::segment {

/// A labelled value of the head, in blocks: a list of people has one a block, or all in one.
struct HeadField {
  const rules::LineRule* rule = nullptr;
  std::vector<document::Piece>
      values;             ///< the first is what stands behind the label; each may run over lines
  std::size_t begin = 0;  ///< of the text, the label included
  std::size_t end = 0;
};

struct Section {
  std::optional<std::size_t> heading;  ///< index of a block
  std::vector<std::size_t> items;      ///< indices of blocks
};

struct Outline {
  std::vector<document::TextBlock> blocks;
  std::vector<HeadField> fields;
  std::vector<std::size_t>
      head_lines;  ///< blocks of the head that no rule knows, and what says what the memo is
  std::vector<Section> sections;
  std::vector<std::size_t> signatures;  ///< blocks below the last section: who signed it
};

/// What the outline asks about a text and cannot answer itself.
struct TextQuestions {
  std::function<bool(std::string_view)> is_sentence;      ///< it has a finite verb
  std::function<bool(std::string_view)> is_event;         ///< it names a meeting, a document or a date
  std::function<bool(std::string_view)> is_organization;  ///< nothing but an organisation
  std::function<bool(std::string_view)> is_role;          ///< nothing but what somebody is: "puheenjohtaja"
};

/// `classes`: of each line. `lines` and `classes` must outlive the outline.
[[nodiscard]] Outline read_outline(std::string_view text, const std::vector<document::PageLine>& lines,
                                   const std::vector<Classified>& classes, const TextQuestions& questions,
                                   document::LineBreaks kind = document::LineBreaks::by_page);

}  // namespace palaset::segment
