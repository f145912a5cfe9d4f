// Several names before one head noun: "A (ESR 2015) ja B (ESR 2017) -hankkeet", "Satakunto- ja
// SATADUUNIA-hanke".
#pragma once

#include <cstddef>
#include <vector>

#include "interpret/sides.hpp"

namespace palaset::interpret {

/// Tokens [first, last] with the shared head at the end.
struct Chain {
  std::size_t first = 0;
  std::size_t last = 0;
  rules::WordClass head = rules::WordClass::none;
};

/// The chains among the tokens [first, end): a plural head is shared by the names before it, a singular one
/// where the name before "ja" is suspended.
[[nodiscard]] std::vector<Chain> find_chains(const Tokens& tokens, std::size_t first, std::size_t end,
                                             const Sides& sides);

}  // namespace palaset::interpret
