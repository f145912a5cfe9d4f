// Rows of a table in plain text, cut into cells: tabs, "|", ";", "," or wide blanks between them, and cells
// in quotation marks that may hold all of these and line ends (RFC 4180).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/line.hpp"
#include "rules/profile.hpp"
#include "segment/group_headings.hpp"
#include "segment/units.hpp"

namespace palaset::segment {

/// The cells of a row. A cell in quotation marks is several pieces where it holds one (which is written
/// twice) or a line end; an empty one has none.
[[nodiscard]] std::vector<std::vector<document::Piece>> cells_of(std::string_view text, document::Piece row,
                                                                 std::string_view separator);

class TableRows {
 public:
  TableRows(std::string_view text, const rules::Profile& profile);

  /// Whether the profile has a table at all.
  [[nodiscard]] bool active() const noexcept { return !profile_->columns.empty(); }
  [[nodiscard]] const rules::Profile& profile() const noexcept { return *profile_; }

  /// Where a quotation mark is open at the end of a line of a table, the row goes on below it.
  void extend(document::Line& line, Units& units) const;

  enum class Kind : std::uint8_t { none, heading, row };
  struct Row {
    Kind kind = Kind::none;
    document::Line line;
    std::vector<FieldValue> values;
  };
  /// `none` for a line that is no row, or above the headings.
  [[nodiscard]] Row read(const document::Line& line);

 private:
  [[nodiscard]] bool read_heading(document::Piece row);
  /// How many columns the cells of a line name; `places`: which cell is which column, from 1.
  std::size_t headings_in(document::Piece row, std::string_view separator,
                          std::vector<std::size_t>& places) const;
  [[nodiscard]] document::Piece whole(const document::Line& line) const;

  std::string_view text_;
  const rules::Profile* profile_;
  std::string separator_;            ///< empty until it is known
  std::vector<std::size_t> places_;  ///< by column: its cell, from 1; 0 for one that the table has not
  std::vector<std::vector<document::Piece>> above_;  ///< by column: what its last full cell held
  bool found_ = false;
};

}  // namespace palaset::segment
