// Which numbered blocks are headings, and which are items of numbered lists.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/reflow.hpp"

namespace palaset::segment {

/// By block, from `first` on: whether its number makes it a heading. Headings count on through the document
/// and have something below them; lists begin anew and stand together.
[[nodiscard]] std::vector<bool> numbered_headings(std::string_view text,
                                                  const std::vector<document::TextBlock>& blocks,
                                                  std::size_t first);

/// A block's text as it stands, its lines included; for looking at, not for a value.
[[nodiscard]] std::string_view raw_text(std::string_view text, const document::TextBlock& block);

/// Few enough words for a heading, begun with a capital, not ended like a sentence.
[[nodiscard]] bool could_head(std::string_view text);

}  // namespace palaset::segment
