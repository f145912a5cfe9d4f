// A text as the lines of pages: where each begins and ends, how far it is indented, what lies before it.
//
// What a PDF's text keeps of its layout is in blanks and form feeds, so both are counted here, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/excerpt.hpp"

namespace palaset::document {

/// What a line is to the page that it stands on.
enum class PagePart : std::uint8_t {
  text,
  running_head,  ///< the first of several like it: says what the document is, and is none of its text
  furniture,     ///< a page number, or a header or footer that came before
  link_list,     ///< addresses that the page's links lead to, gathered below its text
};

struct PageLine {
  Piece piece;               ///< without the white space around it, in offsets of the text
  std::uint32_t indent = 0;  ///< columns before it; a tab goes to the next eighth
  std::uint32_t width = 0;   ///< code points of `piece`
  std::uint32_t blanks = 0;  ///< blank lines above it
  bool columns = false;      ///< a wide gap inside: a row of a table
  bool page_break = false;  ///< a form feed, or what stands between pages, lies between it and the text above
  PagePart part = PagePart::text;
};

/// Every line that is not blank.
[[nodiscard]] std::vector<PageLine> read_page_lines(std::string_view text);

/// So many blank lines in a row are where a page ended.
inline constexpr std::uint32_t page_gap = 4;

}  // namespace palaset::document
