// Which lines belong to the pages of a document and not to its text: page numbers, headers and footers that
// come again, lists of the addresses that a page's links lead to.
#pragma once

#include <string_view>
#include <vector>

#include "document/page_line.hpp"

namespace palaset::document {

/// Sets `part` of every line, and `page_break` of those that follow what stands between pages. Linear.
void mark_furniture(std::string_view text, std::vector<PageLine>& lines);

/// Whether a text without form feeds is told into pages: behind blank lines the same line comes again, each
/// time with the next number at its far end. The beginning of the text is looked at.
[[nodiscard]] bool counts_pages(std::string_view text);

/// Whether a line is nothing but addresses: "https://…", "www.…", "mailto:…".
[[nodiscard]] bool is_address_line(std::string_view line);

/// Length of the line without a page count at its end: "Yhdistys ry   2 (4)" without "2 (4)".
[[nodiscard]] std::size_t without_page_count(std::string_view line);

}  // namespace palaset::document
