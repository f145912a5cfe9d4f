// Whether two words or titles differ by few slips.
#pragma once

#include <cstddef>
#include <string_view>

namespace palaset::check {

/// One character more, less or other, or two neighbours changed round; equal words too. Both are valid UTF-8.
[[nodiscard]] bool within_one_edit(std::string_view a, std::string_view b);

/// At most so many characters more, less or other. `most` is small: time grows by 3^most.
[[nodiscard]] bool within_edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace palaset::check
