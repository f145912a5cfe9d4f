// The text of a page over the page itself: a step of the way back to its bytes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "source/layer.hpp"
#include "source/offset_map.hpp"
#include "source/source_text.hpp"

namespace palaset::markup {

class RenderedText final : public source::Layer {
 public:
  /// `map` leads from `text` to the text of `page`. It may go back and forth: a builder moves what stands
  /// astray in a table to before it, and an entry's cells are put in order.
  RenderedText(source::SourceText page, std::string text, source::OffsetMap map);

  [[nodiscard]] std::string_view bytes() const noexcept override { return page_.bytes(); }
  /// From the first byte to the last, whichever stands first in the text.
  [[nodiscard]] Span source_span(std::size_t begin, std::size_t end) const override;
  [[nodiscard]] std::size_t text_offset(std::size_t source) const override;
  [[nodiscard]] bool keeps_characters() const noexcept override { return false; }

 private:
  struct Run {
    std::size_t page;  ///< where it begins in the page
    std::size_t text;  ///< and in the text
    std::size_t length;
  };

  source::SourceText page_;
  source::OffsetMap map_;
  std::vector<Run> runs_;  ///< by their place in the page; only where that is another order
};

}  // namespace palaset::markup
