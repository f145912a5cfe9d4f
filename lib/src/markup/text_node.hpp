// The text between two tags, as the tree builder decoded it, matched with the bytes of the page: entities are
// found again by what became of them, so that no table of their names is needed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "markup/flow.hpp"

namespace palaset::markup {

/// `decoded` is what `raw`, which stands at `source` in the page, says.
void write_text(std::string_view decoded, std::string_view raw, std::size_t source, bool verbatim,
                Flow& flow);

/// Text that belongs to no line, such as a title's: entities decoded, white space folded.
[[nodiscard]] std::string decode_text(std::string_view raw);

}  // namespace palaset::markup
