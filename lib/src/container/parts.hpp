// Some members of a zip by their names: the parts of an office document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <palaset/input.hpp>
#include <palaset/result.hpp>

namespace palaset::container {

/// The members of these names, in their order; one that is not there is empty. Errors, as a sentence's end
/// without the input's name: unreadable, too_large.
[[nodiscard]] Result<std::vector<std::string>> read_parts(std::string_view zip,
                                                          const std::vector<std::string_view>& names,
                                                          const Limits& limits);

}  // namespace palaset::container
