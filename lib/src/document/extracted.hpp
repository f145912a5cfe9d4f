// The text that a reader of PDF, DOCX or ODT gives. Spans of such documents are offsets of it.
#pragma once

#include <string>

#include "document/hints.hpp"
#include "document/page_numbers.hpp"

namespace palaset::document {

struct Extracted {
  std::string text;  ///< UTF-8; a form feed ends each page
  Hints hints;       ///< in the order of the text, none inside another of its kind
  Pages pages;
};

}  // namespace palaset::document
