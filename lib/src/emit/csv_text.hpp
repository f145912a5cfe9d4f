// Writes the rows of a table as CSV (RFC 4180): commas, CRLF, quotation marks where a cell needs them.
//
// A cell never holds a line break, another control character or a mark that turns the direction of writing: a
// run of them becomes one blank. One that a
// spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return) gets a leading '.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "emit/out_buffer.hpp"

namespace palaset::emit {

class CsvText {
 public:
  explicit CsvText(OutBuffer& out) noexcept : out_(out) {}

  void text(std::string_view text);
  void list(const std::vector<std::string>& texts);  ///< joined with "; "
  void number(std::uint64_t value);
  void boolean(bool value) { plain(value ? "true" : "false"); }
  void empty(std::size_t count);  ///< so many empty cells
  void end_row();

 private:
  void plain(std::string_view cell);

  OutBuffer& out_;
  std::string joined_;
  bool first_ = true;  // in its row
};

}  // namespace palaset::emit
