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
  /// The value of the first of its kind, good until the next call; null where this is the first.
  [[nodiscard]] Value* find(std::uint64_t hash) {
    if (slots_.empty()) return nullptr;
    Slot& slot = slot_for(slots_, hash);
    return slot.taken ? &slot.value : nullptr;
  }

  /// Precondition: find() gave null.
  void add(std::uint64_t hash, const Value& value) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    slot_for(slots_, hash) = {hash, value, true};
    ++count_;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Value value{};
    bool taken = false;
  };

  /// The size is a power of two, and never all are taken.
  static Slot& slot_for(std::vector<Slot>& slots, std::uint64_t hash) {
    const std::size_t mask = slots.size() - 1;
    std::size_t i = hash & mask;
    while (slots[i].taken && slots[i].hash != hash) i = (i + 1) & mask;
    return slots[i];
  }

  void grow() {
    constexpr std::size_t first = 64;
    std::vector<Slot> larger(slots_.empty() ? first : slots_.size() * 2);
    for (const Slot& s : slots_) {
      if (s.taken) slot_for(larger, s.hash) = s;
    }
    slots_.swap(larger);
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace palaset::check
