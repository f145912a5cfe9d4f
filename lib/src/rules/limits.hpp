// What a profile may hold at most, so that a stranger's costs bounded time and memory.
#pragma once

#include <cstddef>

namespace palaset::rules {

inline constexpr std::size_t max_rules = 400;                      ///< lines, labels and columns of a file
inline constexpr std::size_t max_fields = 64;                      ///< of a profile's own
inline constexpr std::size_t max_expanded = std::size_t{4} << 20;  ///< bytes of patterns with lists put in

}  // namespace palaset::rules
