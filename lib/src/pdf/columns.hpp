// The parts of a page in the order in which they are read: bands over its whole width, and columns between
// them.
#pragma once

#include <vector>

#include "pdf/words.hpp"

namespace palaset::pdf {

/// Words whose middles lie on one height, from left to right.
using Row = std::vector<Word>;

/// Rows from top to bottom.
[[nodiscard]] std::vector<Row> rows_of(Page words);

/// Takes a page apart where a gutter parts it: each part is read to its end before the next. A table of
/// labels and values has a gutter too, but its rows belong together, and it stays whole.
[[nodiscard]] std::vector<Page> parts_of(Page words);

}  // namespace palaset::pdf
