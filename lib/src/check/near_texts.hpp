// Which of many texts differ by little, without comparing each with each.
//
// Two that differ by a slip or two share their beginning or their end, mostly: so texts are grouped by six
// bytes of either end, sorted within the groups, and compared with their neighbours there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string_view>
#include <vector>

#include "check/text_pool.hpp"

namespace palaset::check {

class NearTexts {
 public:
  static constexpr std::size_t shortest = 12;  ///< bytes; shorter texts are like too many others

  /// How texts are compared.
  struct Measure {
    std::size_t neighbours;   ///< in either order, with which a text is compared
    std::size_t long_enough;  ///< bytes that make two edits a slip; of shorter texts it is one
  };

  /// The text's number is how many were added before it.
  void add(std::string_view text);
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return pool_.view(texts_[number].text); }

  /// Calls take(a, b) with a < b for texts that are the same but for a slip or two; the same two may come
  /// twice. A number that differs, "osa 1" and "osa 2", is no slip.
  void for_each_pair(const Measure& measure,
                     const std::function<void(std::uint32_t, std::uint32_t)>& take) const;

 private:
  /// The first 16 bytes of a text, or the last ones backwards, the first byte on top.
  struct End {
    std::uint64_t first, second;

    friend bool operator==(const End&, const End&) = default;
    friend bool operator<(const End& a, const End& b) {
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    }
    /// Whether so many bytes, of 16 at most, are the same.
    [[nodiscard]] bool begins_as(const End& other, std::size_t count) const;
  };
  struct Kept {
    PooledText text;
    std::uint32_t digits;  ///< a hash of those in it
    End front, back;
  };
  struct Ordered {
    End end;
    std::uint32_t size, digits, number;
  };

  [[nodiscard]] std::vector<Ordered> sorted(bool from_behind) const;
  [[nodiscard]] bool less(const Ordered& a, const Ordered& b, bool from_behind) const;
  static bool may_be_near(const Ordered& a, const Ordered& b);

  TextPool pool_;
  std::deque<Kept> texts_;
};

}  // namespace palaset::check
