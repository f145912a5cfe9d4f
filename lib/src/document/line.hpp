// A text as lines: what plain text looks like to the stages behind.
#pragma once

#include <cstddef>
#include <string_view>

namespace palaset::document {

/// A line without the white space around it, in offsets of the text.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool blank_before = true;  ///< a blank line, a page break or the beginning of the text comes before it
};

/// Lines one by one; blank ones are passed over and remembered by the next.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  /// False at the end of the text.
  [[nodiscard]] bool next(Line& line);
  /// Only lines that end before `offset`. False where the line on which that is comes next.
  [[nodiscard]] bool next_before(std::size_t offset, Line& line);
  /// Passes over all up to the end of the line on which the byte before `offset` is.
  void go_behind(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// White space at which a line may be trimmed or a value folded.
[[nodiscard]] constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\v' || c == '\r';
}

/// Whether all white space of a text is single blanks between words, as it nearly always is.
[[nodiscard]] bool is_folded(std::string_view text) noexcept;

}  // namespace palaset::document
