// Which of many things are the same, for checks that compare an entry with those before it.
//
// A check keeps a hash of each thing, and asks at the end: a table that is asked once for all of them stands
// still while it is read, where one that grows with the document misses the cache at each look. Two things
// whose hashes of 64 bits are the same are taken for one, which no listing is long enough to meet.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

namespace palaset::check {

/// Of each thing, the index of the first one with its hash. Fewer than 2^32 of them.
[[nodiscard]] std::vector<std::uint32_t> first_of_each(const std::deque<std::uint64_t>& hashes);

}  // namespace palaset::check
