// A value's text put together from the lines that it stands on, with the way back to the text.
//
// A value on one line is a view. Over several, lines are joined with one blank, or with none where the break
// stands behind a hyphen that ties.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/span.hpp>

#include "source/source_text.hpp"

namespace palaset::document {

/// Part of one line, in offsets of the text.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Excerpt {
 public:
  /// Whether two halves with nothing between them make a word. Decides if a hyphen at a line's end was the
  /// page's.
  using IsWord = std::function<bool(std::string_view)>;

  explicit Excerpt(const source::SourceText& source) : source_(&source) {}

  /// `pieces` is not empty, and in growing order.
  void assign(std::span<const Piece> pieces, const IsWord& is_word);

  [[nodiscard]] std::string_view text() const noexcept { return view_; }
  /// Bytes of the source behind the range [begin, end) of text(), from the first to the last.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  /// What those bytes say.
  [[nodiscard]] std::string_view surface(Span span) const { return source_->surface(span); }

 private:
  struct Join {
    std::size_t at;    ///< offset in text()
    std::size_t text;  ///< where it stands in the text
  };

  void append(Piece piece, const IsWord& is_word);
  /// Text offset of the byte at an offset of text().
  [[nodiscard]] std::size_t text_offset(std::size_t at) const;

  const source::SourceText* source_;
  std::string_view view_;
  std::string joined_;
  std::vector<Join> joins_;
};

}  // namespace palaset::document
