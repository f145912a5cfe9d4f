// Whether two words differ by one slip.
#pragma once

#include <string_view>

namespace palaset::check {

/// One character more, less or other, or two neighbours changed round; equal words too. Both are valid UTF-8.
[[nodiscard]] bool within_one_edit(std::string_view a, std::string_view b);

}  // namespace palaset::check
