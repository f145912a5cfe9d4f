// The text that a reader of PDF, DOCX or ODT gives. Spans of such documents are offsets of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "document/hints.hpp"

namespace palaset::document {

/// Where the pages of a text begin.
class Pages {
 public:
  void begin_at(std::size_t offset) { starts_.push_back(offset); }
  [[nodiscard]] bool empty() const noexcept { return starts_.empty(); }

  /// Page of a place, from 1; 0 where there are no pages.
  [[nodiscard]] std::uint32_t page_of(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::uint32_t>(after - starts_.begin());
  }

 private:
  std::vector<std::size_t> starts_;
};

struct Extracted {
  std::string text;  ///< UTF-8; a form feed ends each page
  Hints hints;
  Pages pages;
};

}  // namespace palaset::document
