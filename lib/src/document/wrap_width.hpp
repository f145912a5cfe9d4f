// How wide the lines of a document may be, told from those that were certainly broken.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/bullet.hpp"
#include "document/page_line.hpp"

namespace palaset::document {

class WrapWidth {
 public:
  WrapWidth() = default;
  explicit WrapWidth(std::uint32_t columns) : columns_(columns) {}

  /// A word so wide would have had no room at the end of the line.
  [[nodiscard]] bool is_full(const PageLine& line, std::uint32_t next_word) const {
    return columns_ != 0 && !line.columns && line.indent + line.width + 1 + next_word > columns_;
  }
  /// The line takes most of the room there is.
  [[nodiscard]] bool is_long(const PageLine& line) const {
    return columns_ != 0 && !line.columns && (line.indent + line.width) * 10 >= columns_ * 8;
  }
  [[nodiscard]] std::uint32_t columns() const { return columns_; }

 private:
  std::uint32_t columns_ = 0;  ///< 0: nothing was broken
};

/// `bullets`: by line.
[[nodiscard]] WrapWidth estimate_wrap_width(std::string_view text, const std::vector<PageLine>& lines,
                                            const std::vector<Bullet>& bullets);

}  // namespace palaset::document
