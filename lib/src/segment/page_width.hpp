// How wide the lines of a page are: a page that has been wrapped goes on below with the word that had no
// room.
#pragma once

#include <cstddef>
#include <string_view>

#include "unicode/characters.hpp"

namespace palaset::segment {

class PageWidth {
 public:
  /// Every line in turn, before it is asked for.
  void see(std::string_view line) {
    if (line.size() <= longest_bytes_) return;
    longest_bytes_ = line.size();
    longest_ = unicode::length(line);
  }

  /// Whether the first word of `below` had no room on the line above it.
  [[nodiscard]] bool had_no_room(std::string_view above, std::string_view below) const {
    if (longest_ > wrapped || longest_ < wrapped / 2) return false;
    const std::size_t word = unicode::length(below.substr(0, below.find(' ')));
    const std::size_t length = unicode::length(above);
    return length + 1 + word > longest_ && length >= longest_ * 2 / 3;
  }

 private:
  static constexpr std::size_t wrapped = 100;  ///< a page whose lines are all shorter has been wrapped

  std::size_t longest_ = 0;  ///< code points of the line that has most bytes
  std::size_t longest_bytes_ = 0;
};

}  // namespace palaset::segment
