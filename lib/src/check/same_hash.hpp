// Which of many things are the same, for checks that compare an entry with those before it.
//
// A check keeps a hash of each thing, and asks at the end: what is asked once for all of them stands still
// while it is read, where a table that grows with the document misses the cache at each look. Two things
// whose hashes of 64 bits are the same are taken for one, which no listing is long enough to meet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "check/rows.hpp"

namespace palaset::check {

using Hashes = Rows<std::uint64_t>;  ///< fewer than 2^32 of them

/// Of each thing, the index of the first one with its hash.
[[nodiscard]] std::vector<std::uint32_t> first_of_each(const Hashes& hashes);

/// Things that are the same, in their order.
struct SameThings {
  std::vector<std::uint32_t> indices;  ///< one group behind the other, by their first ones
  std::vector<std::uint32_t> ends;     ///< of the groups, into the indices

  /// Calls take(std::uint32_t first, std::uint32_t other) for each but the first one of its group.
  template <class Take>
  void for_each_other(const Take& take) const {
    std::size_t at = 0;
    for (const std::uint32_t end : ends) {
      for (const std::uint32_t first = indices[at++]; at < end; ++at) take(first, indices[at]);
    }
  }
};
/// The things that come several times.
[[nodiscard]] SameThings several_of(const Hashes& hashes);

}  // namespace palaset::check
