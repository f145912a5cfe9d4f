// Names made comparable: what is left of them when case, blanks, dashes and quotation marks are put aside.
#pragma once

#include <string>
#include <string_view>

namespace palaset::check {

/// Lower case; a run of anything but letters and digits is one blank. "TUKEE!" and "Tukee" have the same.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace palaset::check
