// What a document says of its text beside the text: headings, links, and what it says of itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace palaset::document {

struct Heading {
  std::size_t begin, end;  ///< of the text
  int level;               ///< from 1
};

struct Anchor {
  std::size_t begin, end;  ///< of the text
  std::string href;
};

/// Headings and anchors in the order of the text, none inside another of its kind.
struct Hints {
  std::vector<Heading> headings;
  std::vector<Anchor> anchors;
  std::optional<std::string> title, lang, date;
};

}  // namespace palaset::document
