// Lines of pages to blocks: paragraphs and items put together again from the lines that the page broke them
// into, over page breaks too.
//
//     auto lines = read_page_lines(text);
//     mark_furniture(text, lines);
//     auto blocks = reflow(text, lines, labels);
//
// Whether a line goes on with the one above it is told by what it begins with, by how the one above ends, and
// by whether its first word would have had room there. Linear in the length of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/bullet.hpp"
#include "document/page_line.hpp"

namespace palaset::document {

struct TextBlock {
  std::vector<Piece> pieces;  ///< a line each, without the bullet; never empty
  Bullet bullet;
  std::uint32_t indent = 0;    ///< of its first line, in columns
  std::uint32_t level = 0;     ///< of an item: 1 for the outermost; 0 for a paragraph
  std::uint32_t blanks = 0;    ///< blank lines above it
  std::size_t first_line = 0;  ///< index of its first line
  std::size_t begin = 0;       ///< of the text: where its first line begins, the bullet included
  bool page_break = false;     ///< stands between it and the block above
  bool over_pages = false;     ///< stands inside it
  bool running_head = false;
  bool label = false;    ///< its first line is one of the labels
  bool wrapped = false;  ///< its last line was full: a heading seldom is
};

/// An item deeper than this counts as this deep.
inline constexpr std::uint32_t max_level = 100;

/// Whether the lines of a text are those of its paragraphs, or of pages that broke them.
enum class LineBreaks : std::uint8_t { by_page, by_paragraph };

/// `labels`: for each line, whether a rule says that something of its own begins there.
[[nodiscard]] std::vector<TextBlock> reflow(std::string_view text, const std::vector<PageLine>& lines,
                                            const std::vector<bool>& labels,
                                            LineBreaks kind = LineBreaks::by_page);

/// Gives the items of blocks [first, end), which stand under one heading, their levels.
void set_levels(std::vector<TextBlock>& blocks, std::size_t first, std::size_t end);

}  // namespace palaset::document
