// Words of pages to text: lines in reading order, indented as they stand, with a blank line where the page
// leaves room for one, and a form feed between pages.
#pragma once

#include <cstddef>
#include <limits>

#include "document/extracted.hpp"
#include "pdf/columns.hpp"

namespace palaset::pdf {

class Layout {
 public:
  explicit Layout(document::Extracted& out) : out_(out) {}

  void page(Page& words);

 private:
  void part(const Page& words);
  void line(const Row& row, double left, double character);

  document::Extracted& out_;
  /// Where the text's left edge is: an inner page may hold nothing but items of a list.
  double margin_ = std::numeric_limits<double>::max();
  std::size_t pages_ = 0;
};

}  // namespace palaset::pdf
