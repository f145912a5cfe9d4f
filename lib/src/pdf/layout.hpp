// Words of pages to text: lines in reading order, indented as they stand, with a blank line where the page
// leaves room for one, and a form feed between pages.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "document/extracted.hpp"
#include "pdf/columns.hpp"

namespace palaset::pdf {

class Layout {
 public:
  explicit Layout(document::Extracted& out) : out_(out) {}

  void page(Page& words);

 private:
  void part(const Page& words);
  /// Gives the offset of its first word.
  std::size_t line(const Row& row, double left, double character);
  /// Whether the first word of a row had no room on the one above.
  [[nodiscard]] static bool is_wrapped(const Row& above, const Row& row, double right);
  /// The right edge of the text whose left edge this is, widened to `right`.
  double right_edge(double left, double right, double character);

  document::Extracted& out_;
  /// Where the text's left edge is: an inner page may hold nothing but items of a list.
  double margin_ = std::numeric_limits<double>::max();
  struct Column {
    double left, right;
  };
  std::vector<Column> columns_;  ///< as wide as they were found to be: a page may have short lines only
  Row last_;                     ///< of the page before
  std::size_t pages_ = 0;
};

}  // namespace palaset::pdf
