#include "check/first_of_each.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace palaset::check {

std::vector<std::uint32_t> first_of_each(const std::deque<std::uint64_t>& hashes) {
  constexpr std::size_t ahead = 8;  // so many look-ups go on at once
  std::vector<std::uint32_t> first(hashes.size());
  // Numbers from 1; at most half of the places are taken.
  std::vector<std::uint32_t> places(std::bit_ceil(hashes.size() * 2 + 2), 0);
  const std::size_t mask = places.size() - 1;
  auto next = hashes.begin() + static_cast<std::ptrdiff_t>(std::min(ahead, hashes.size()));
  std::size_t i = 0;
  for (const std::uint64_t hash : hashes) {
    if (next != hashes.end()) __builtin_prefetch(&places[*next++ & mask], 1);
    std::size_t place = hash & mask;
    while (places[place] != 0 && hashes[places[place] - 1] != hash) place = (place + 1) & mask;
    if (places[place] == 0) places[place] = static_cast<std::uint32_t>(i + 1);
    first[i++] = places[place] - 1;
  }
  return first;
}

}  // namespace palaset::check
