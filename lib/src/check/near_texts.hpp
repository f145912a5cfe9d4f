// Which of many texts differ by little, without comparing each with each.
//
// Two that differ by a slip or two share one half, mostly: so texts are grouped by the bytes of their first
// half, and by those of their last one, and compared within the groups. A half is a whole number of steps
// long; a text that is hardly long enough for its own stands in the group of the shorter one too, so that two
// of which one is a little longer meet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "check/rows.hpp"
#include "check/same_hash.hpp"
#include "check/text_pool.hpp"

namespace palaset::check {

class NearTexts {
 public:
  static constexpr std::size_t shortest = 12;  ///< bytes; shorter texts are like too many others

  /// The text's number is how many were added before it.
  void add(std::string_view text);
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return pool_.view(texts_[number]); }

  /// Calls take(a, b) with a < b for texts that differ by a slip at most, or by two where both have
  /// `long_enough` bytes; the same two may come several times. A number that differs, "osa 1" and "osa 2",
  /// is no slip. Of many texts that begin or end alike, each is compared with some beside it in alphabetical
  /// order.
  void for_each_pair(std::size_t long_enough,
                     const std::function<void(std::uint32_t, std::uint32_t)>& take) const;

 private:
  enum class Side : std::uint8_t { front, back };
  struct Half {
    std::uint32_t owner;  ///< the text's number
    std::uint32_t size;   ///< bytes
  };
  /// A text among those that have a half in common.
  struct Member {
    std::string_view text;
    Half half;
    /// What sorts large groups: eight bytes behind the half, the nearest one on top.
    std::uint64_t beyond = 0;
  };
  using Group = std::vector<Member>;

  void add_half(std::string_view text, std::size_t size);
  [[nodiscard]] static std::uint64_t beyond(const Member& member, Side side);
  /// Calls take(Group&) for the texts of each half that several have.
  template <class Take>
  void for_each_group(Side side, const Take& take) const;
  /// In alphabetical order, from the half on, and each text once: take(first, other) for those that come
  /// again.
  template <class Take>
  static void put_in_order(Group& group, Side side, const Take& take);
  [[nodiscard]] static bool are_near(const Member& a, const Member& b, std::size_t long_enough);

  TextPool pool_;
  Rows<PooledText> texts_;
  Rows<Half> halves_;      ///< of both sides
  Hashes fronts_, backs_;  ///< theirs
};

}  // namespace palaset::check
