#include "ids.hpp"

#include <algorithm>
#include <functional>

#include "unicode/characters.hpp"

namespace palaset::pipeline {

namespace {

/// The place of a hash, or the free one where it belongs. There is always a free one.
std::uint64_t& place_of(std::vector<std::uint64_t>& slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t i = hash & mask;
  while (slots[i] != 0 && slots[i] != hash) i = (i + 1) & mask;
  return slots[i];
}

}  // namespace

std::uint64_t Repeats::add(std::uint64_t hash) {
  if (hash == empty) hash = 1;  // as good as any other, once in 2^64
  if (used_ * 4 >= slots_.size() * 3) grow();
  std::uint64_t& slot = place_of(slots_, hash);
  if (slot == hash) return ++counts_.try_emplace(hash, 1).first->second;
  slot = hash;
  ++used_;
  return 1;
}

void Repeats::expect(std::uint64_t hash) const noexcept {
  if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)], 1);
}

void Repeats::grow() {
  constexpr std::size_t least = 64;
  std::vector<std::uint64_t> wider(std::max(slots_.size() * 2, least));
  for (const std::uint64_t hash : slots_) {
    if (hash != empty) place_of(wider, hash) = hash;
  }
  slots_ = std::move(wider);
}

void Ids::begin(std::string_view name, std::string& id) {
  unicode::slug(name, id);
  if (id.empty()) id = "entry";
  hash_ = std::hash<std::string_view>()(id);
  seen_.expect(hash_);
}

void Ids::settle(std::string& id) {
  const std::uint64_t count = seen_.add(hash_);
  if (count == 1) return;
  const std::string slug = id;
  for (std::uint64_t n = count;; ++n) {
    id = slug + "-" + std::to_string(n);
    if (seen_.add(std::hash<std::string_view>()(id)) == 1) {
      seen_.set(hash_, n);  // the next one of this name goes on from here
      break;
    }
  }
}

}  // namespace palaset::pipeline
