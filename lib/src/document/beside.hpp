// What stands beside the text of an extracted document, asked for by spans: addresses and pages. Of a text
// that was not extracted there is nothing to know, and asking costs nothing.
#pragma once

#include <optional>
#include <string>

#include <palaset/record.hpp>

#include "document/extracted.hpp"

namespace palaset::document {

class Beside {
 public:
  /// `extracted` may be null; else it must outlive this.
  explicit Beside(const Extracted* extracted) : extracted_(extracted) {}

  /// The address of the first link that lies over any of the span, unless it leads to a place in the same
  /// document.
  [[nodiscard]] std::optional<std::string> address_over(Span span) const;

  /// Page of a place, from 1; 0 where there are no pages.
  [[nodiscard]] std::uint32_t page_of(std::size_t offset) const {
    return extracted_ == nullptr ? 0 : extracted_->pages.page_of(offset);
  }

  /// Sets the pages of a record and of its parties.
  void number_pages(ModelRecord& record) const;

 private:
  const Extracted* extracted_;
};

}  // namespace palaset::document
