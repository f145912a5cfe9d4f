// What was seen first of each kind, for checks that compare an entry with those before it.
//
// A table of hashes, without a node for each: a long listing has as many names as entries, and most come
// once. Two kinds whose hashes of 64 bits are the same are taken for one, which no listing is long enough to
// meet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace palaset::check {

[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>{}(text);
}

/// A text in a pool.
struct PooledText {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

class TextPool {
 public:
  [[nodiscard]] PooledText add(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(pool_.size());
    pool_ += text;
    return {begin, static_cast<std::uint32_t>(text.size())};
  }
  [[nodiscard]] std::string_view view(PooledText t) const {
    return std::string_view(pool_).substr(t.begin, t.size);
  }

 private:
  std::string pool_;
};

template <class Value>
class FirstSeen {
  static_assert(std::is_trivially_copyable_v<Value>);

 public:
  /// The value of the first of its kind, good until the next add(); null where this is the first.
  [[nodiscard]] const Value* find(std::uint64_t hash) const {
    if (places_.empty()) return nullptr;
    const std::uint32_t place = places_[place_for(hash)];
    return place == 0 ? nullptr : &seen_[place - 1].value;
  }

  /// Precondition: find() gave null.
  void add(std::uint64_t hash, const Value& value) {
    seen_.push_back({hash, value});
    if (seen_.size() * 2 > places_.size())
      grow();
    else
      places_[place_for(hash)] = static_cast<std::uint32_t>(seen_.size());
  }

 private:
  struct Seen {
    std::uint64_t hash;
    Value value;
  };

  /// Where the number of what has this hash stands, or is to stand. The size is a power of two, and at most
  /// half are taken.
  [[nodiscard]] std::size_t place_for(std::uint64_t hash) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t i = hash & mask;
    while (places_[i] != 0 && seen_[places_[i] - 1].hash != hash) i = (i + 1) & mask;
    return i;
  }

  void grow() {
    constexpr std::size_t first = 64;
    places_.assign(places_.empty() ? first : places_.size() * 4, 0);
    for (std::size_t i = 0; i < seen_.size(); ++i)
      places_[place_for(seen_[i].hash)] = static_cast<std::uint32_t>(i + 1);
  }

  std::vector<Seen> seen_;             ///< in the order in which they came
  std::vector<std::uint32_t> places_;  ///< numbers from 1; small, so that a look-up seldom leaves the cache
};

}  // namespace palaset::check
