#include "check/same_hash.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace palaset::check {

namespace {

/// A hash that another thing may have too.
struct Candidate {
  std::uint64_t hash;
  std::uint32_t index;
};

/// Marks hashes that have come once, and those that have come again: by some of their bits, so that some are
/// marked which have not.
class Marks {
 public:
  explicit Marks(std::size_t hashes)
      : shift_(64U - static_cast<unsigned>(std::bit_width(hashes * 4 + 63))),
        words_(std::size_t{2} << (64U - shift_ - 6)) {}

  void put(std::uint64_t hash) {
    std::uint64_t* const at = word(hash);
    const std::uint64_t mark = mark_of(hash);
    again_ += static_cast<std::size_t>((at[0] & mark) != 0);
    at[1] |= at[0] & mark;
    at[0] |= mark;
  }
  /// How many have been put that were there.
  [[nodiscard]] std::size_t again() const noexcept { return again_; }
  [[nodiscard]] bool came_again(std::uint64_t hash) { return (word(hash)[1] & mark_of(hash)) != 0; }

 private:
  /// Where both words of a hash stand, once and again.
  std::uint64_t* word(std::uint64_t hash) { return &words_[(hash >> shift_) / 64 * 2]; }
  [[nodiscard]] std::uint64_t mark_of(std::uint64_t hash) const {
    return std::uint64_t{1} << ((hash >> shift_) % 64);
  }

  unsigned shift_;
  std::size_t again_ = 0;
  std::vector<std::uint64_t> words_;
};

/// In their order: most things come once, and are out of the way so.
std::vector<Candidate> candidates(const Hashes& hashes) {
  Marks marks(hashes.size());
  hashes.for_each([&](std::uint64_t hash) { marks.put(hash); });
  std::vector<Candidate> found;
  found.reserve(std::min(marks.again() * 2, hashes.size()));  // enough where each comes twice
  std::uint32_t index = 0;
  hashes.for_each([&](std::uint64_t hash) {
    if (marks.came_again(hash)) found.push_back({hash, index});
    ++index;
  });
  return found;
}

/// Calls take(std::uint32_t i, std::uint32_t first) for each candidate: its place among them, and that of the
/// first one with its hash.
template <class Take>
void for_each_first(const std::vector<Candidate>& all, const Take& take) {
  constexpr std::size_t ahead = 8;  // so many look-ups go on at once
  // Numbers from 1; at most half of the places are taken.
  std::vector<std::uint32_t> places(std::bit_ceil(all.size() * 2 + 2), 0);
  const std::size_t mask = places.size() - 1;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i + ahead < all.size()) __builtin_prefetch(&places[all[i + ahead].hash & mask], 1);
    const std::uint64_t hash = all[i].hash;
    std::size_t place = hash & mask;
    while (places[place] != 0 && all[places[place] - 1].hash != hash) place = (place + 1) & mask;
    if (places[place] == 0) places[place] = static_cast<std::uint32_t>(i + 1);
    take(static_cast<std::uint32_t>(i), places[place] - 1);
  }
}

}  // namespace

std::vector<std::uint32_t> first_of_each(const Hashes& hashes) {
  std::vector<std::uint32_t> first(hashes.size());
  for (std::size_t i = 0; i < first.size(); ++i) first[i] = static_cast<std::uint32_t>(i);
  const std::vector<Candidate> all = candidates(hashes);
  for_each_first(all, [&](std::uint32_t i, std::uint32_t f) { first[all[i].index] = all[f].index; });
  return first;
}

SameThings several_of(const Hashes& hashes) {
  constexpr std::uint32_t alone = std::numeric_limits<std::uint32_t>::max();
  const std::vector<Candidate> all = candidates(hashes);
  std::vector<std::uint32_t> first(all.size());
  std::vector<std::uint32_t> next(all.size());  // of each group, at its first one: how many, where one goes
  for_each_first(all, [&](std::uint32_t i, std::uint32_t f) {
    first[i] = f;
    ++next[f];
  });
  SameThings same;
  std::uint32_t total = 0;
  for (std::uint32_t& n : next) {
    const std::uint32_t count = n;
    n = count < 2 ? alone : total;
    if (count < 2) continue;
    total += count;
    same.ends.push_back(total);
  }
  same.indices.resize(total);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (next[first[i]] != alone) same.indices[next[first[i]]++] = all[i].index;
  }
  return same;
}

}  // namespace palaset::check
