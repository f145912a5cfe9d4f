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
  /// Whether a hyphen at a line's end was put there by the page and goes: what stands before it, and the
  /// first word behind it.
  using DropsHyphen = std::function<bool(std::string_view left, std::string_view right)>;

  explicit Excerpt(const source::SourceText& source) : source_(&source) {}

  /// `pieces` is not empty, and in growing order.
  void assign(std::span<const Piece> pieces, const DropsHyphen& drops);

  [[nodiscard]] std::string_view text() const noexcept { return view_; }
  /// Makes text() the range [begin, end) of the whole text; offsets count from its beginning from then on.
  void show(std::size_t begin, std::size_t end);
  void show_all() { show(0, std::string_view::npos); }
  /// Where lines meet, in offsets of text(), and whether a hyphen was left out there.
  struct Seam {
    std::size_t at;
    bool hyphen;
  };
  [[nodiscard]] std::vector<Seam> seams() const;
  /// Bytes of the source behind the range [begin, end) of text(), from the first to the last.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  /// The bytes of each line's part of the range, where it lies on several lines; else none.
  [[nodiscard]] std::vector<Span> spans(std::size_t begin, std::size_t end) const;
  /// What those bytes say.
  [[nodiscard]] std::string_view surface(Span span) const { return source_->surface(span); }

 private:
  struct Join {
    std::size_t at;       ///< offset in text()
    std::size_t text;     ///< where it stands in the text
    bool hyphen = false;  ///< a hyphen before it was left out
  };

  void append(Piece last, Piece piece, const DropsHyphen& drops);
  /// The join that the byte at an offset of text() belongs to.
  [[nodiscard]] std::size_t join_of(std::size_t at) const;
  [[nodiscard]] std::size_t text_offset(std::size_t at) const;
  /// The page broke a word here and marked it by a soft hyphen, which decoding left out.
  [[nodiscard]] bool soft_hyphen_before(std::size_t text_end) const;

  const source::SourceText* source_;
  std::string_view view_;
  std::string_view whole_;
  std::size_t shift_ = 0;  ///< where view_ begins in whole_
  std::string joined_;
  std::vector<Join> joins_;
};

}  // namespace palaset::document
