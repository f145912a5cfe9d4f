// Whether the headings of a page are the titles of its entries, or stand above groups of them: told by how
// many labels of developers stand below each.
#pragma once

#include "document/hints.hpp"
#include "segment/classify.hpp"
#include "source/source_text.hpp"

namespace palaset::segment {

/// Reads the whole page. True where several headings have one such label below them, and none has more.
/// Headings of the first level are the page's own.
[[nodiscard]] bool headings_are_titles(const source::SourceText& source, const document::Hints& hints,
                                       Classifier& classifier);

}  // namespace palaset::segment
