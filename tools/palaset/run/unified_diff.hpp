// Two versions of a file as a unified diff.
#pragma once

#include <string>
#include <string_view>

namespace palaset::cli {

/// Empty where both are the same. For versions that differ in few lines: what does not meet again within some
/// hundred lines is taken as replaced.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace palaset::cli
