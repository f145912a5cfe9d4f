// The text of a document, put together paragraph by paragraph.
//
// What a person sees is kept as plain text has it: a paragraph is a line, a heading has a blank line above,
// an item begins with its bullet or number and is indented two blanks a level, a row of a table is a line.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "document/extracted.hpp"

namespace palaset::office {

class TextBuilder {
 public:
  explicit TextBuilder(document::Extracted& out) : out_(out) {}

  /// `heading`: its level, 0 for other paragraphs. `mark`: what stands before it: "• ", "1. ".
  void begin_paragraph(int heading, std::size_t list_level, std::string_view mark);
  void end_paragraph();

  void text(std::string_view text);
  void blank(std::size_t count = 1);  ///< count of blanks that stay as many
  void tab();
  void line_break();

  /// A link may go on over several runs, not over paragraphs.
  void begin_link(std::string href);
  void end_link();

  void begin_table();
  void end_table();
  /// The paragraphs of a row's only cell are paragraphs like others: tables are used for layout too.
  /// `read` adds what a cell holds.
  template <class Cells, class Read>
  void row(const Cells& cells, Read read) {
    begin_row(static_cast<std::size_t>(std::distance(cells.begin(), cells.end())));
    for (const auto& cell : cells) {
      begin_cell();
      read(cell);
      end_cell();
    }
    end_row();
  }

 private:
  void begin_row(std::size_t cells);
  void end_row();
  void begin_cell();
  void end_cell();
  [[nodiscard]] bool in_cell() const noexcept { return !rows_.empty() && rows_.back().open; }
  void blank_line();
  void next_in_cell();
  void close_link();

  struct Row {
    std::size_t width = 0;           ///< how many cells it has
    std::vector<std::size_t> cells;  ///< where each begins in the text
    bool open = false;               ///< a cell is
  };

  document::Extracted& out_;
  std::size_t begin_ = 0;  ///< of the paragraph, behind its mark
  int heading_ = 0;
  std::string href_;
  std::size_t link_begin_ = 0;
  std::vector<Row> rows_;  ///< the row in each table that is open, the innermost last
};

}  // namespace palaset::office
