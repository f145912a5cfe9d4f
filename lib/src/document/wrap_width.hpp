// How wide the lines of a document may be, told from those that were certainly broken.
//
// Items of one kind of bullet have a width of their own: where a text was taken without its indentation, the
// lines of deeper items are the shorter ones.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "document/bullet.hpp"
#include "document/page_line.hpp"

namespace palaset::document {

class WrapWidth {
 public:
  /// A word so wide would have had no room at the end of the line. `glyph`: of the item that it belongs to,
  /// or 0.
  [[nodiscard]] bool is_full(const PageLine& line, char32_t glyph, std::uint32_t next_word) const {
    const std::uint32_t columns = of(glyph);
    return columns != 0 && !line.columns && line.indent + line.width + 1 + next_word > columns;
  }
  /// The line takes most of the room there is.
  [[nodiscard]] bool is_long(const PageLine& line) const {
    return columns_ != 0 && !line.columns && (line.indent + line.width) * 10 >= columns_ * 8;
  }

  void set(std::uint32_t columns) { columns_ = columns; }
  void set(char32_t glyph, std::uint32_t columns) { by_glyph_[glyph] = columns; }

 private:
  [[nodiscard]] std::uint32_t of(char32_t glyph) const {
    const auto found = by_glyph_.find(glyph);
    return found == by_glyph_.end() ? columns_ : found->second;
  }

  std::uint32_t columns_ = 0;  ///< 0: nothing was broken
  std::map<char32_t, std::uint32_t> by_glyph_;
};

/// `bullets`: by line.
[[nodiscard]] WrapWidth estimate_wrap_width(std::string_view text, const std::vector<PageLine>& lines,
                                            const std::vector<Bullet>& bullets);

}  // namespace palaset::document
