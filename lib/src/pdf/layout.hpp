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
  /// `column`: another part stands beside it.
  void part(const Page& words, bool column);
  /// Gives the offset of its first word.
  std::size_t line(const Row& row, double left, double character);
  /// Whether the first word of a row had no room on the one above.
  [[nodiscard]] static bool is_wrapped(const Row& above, const Row& row, double right);
  /// Edges of a text; a page may have nothing but short lines, and then those before it tell how wide it is.
  struct Edges {
    double left, right;
    bool column;
  };
  /// The right edge of texts that begin where this one does, widened to it.
  double right_edge(const Edges& part, double character);

  document::Extracted& out_;
  /// Where the text's left edge is: an inner page may hold nothing but items of a list.
  double margin_ = std::numeric_limits<double>::max();
  std::vector<Edges> edges_;
  Row last_;  ///< of the part before
  double last_right_ = 0;
  std::size_t pages_ = 0;
};

}  // namespace palaset::pdf
