// What somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palaset::cli {

/// The word nearest to `word`: one that it begins, or one at most two slips away (a letter more, less, wrong,
/// or two changed round). Empty where none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& words);

}  // namespace palaset::cli
