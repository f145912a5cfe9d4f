// The text of a page while it is written: lines, white space and the way back to the page's bytes.
//
// What the page does not hold itself (a bullet, a colon behind a label, the end of a line) stands for no
// bytes: it lies where the text behind it begins.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/offset_map.hpp"

namespace palaset::markup {

/// How blocks part what they hold.
enum class Spacing {
  free,   ///< as they are: lines, and blank lines around what stands apart
  tight,  ///< lines, but no blank ones: inside a value
  line,   ///< one blank: inside a line
};

class Flow {
 public:
  /// Characters as they stand in the page from `source` on. White space collapses unless `verbatim`.
  void text(std::string_view characters, std::size_t source, bool verbatim);
  /// One character that `length` bytes of the page stand for.
  void character(std::string_view utf8, std::size_t source, std::size_t length, bool verbatim);

  void break_line();       ///< what follows begins a line
  void break_paragraph();  ///< what follows has a blank line before it
  /// Until more text comes there is no blank line: a label stands right between a title and its value.
  void stay_close() noexcept {
    close_ = true;
    newlines_ = newlines_ > 1 ? 1 : newlines_;
  }
  [[nodiscard]] bool stays_close() const noexcept { return close_; }
  /// Put in front of the next line's text: a bullet, an indentation.
  void set_prefix(std::string prefix) { prefix_ = std::move(prefix); }
  void set_indent(std::size_t blanks) { indent_ = blanks; }
  [[nodiscard]] std::size_t indent() const noexcept { return indent_; }
  /// Put between the text so far and what follows on the same line: a tab, ": ".
  void separate(std::string_view by) { separator_ = by; }
  /// Text that the page does not hold, right behind what it does.
  void append(std::string_view text) { put_own(text, expected_); }
  /// A line of the page's own making, such as a column's name before a cell.
  void insert(std::string text) { inserted_ = std::move(text); }

  [[nodiscard]] Spacing spacing() const noexcept { return spacing_; }
  void set_spacing(Spacing spacing) noexcept { spacing_ = spacing; }

  /// Where the text that follows will begin, once there is some: see begin_of().
  [[nodiscard]] std::size_t mark();
  /// Where the text behind a mark began, or npos where there is none. Forgets the mark; those made later must
  /// be forgotten already.
  [[nodiscard]] std::size_t begin_of(std::size_t mark);

  [[nodiscard]] bool at_line_start() const noexcept { return newlines_ > 0 || out_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }
  [[nodiscard]] std::string_view written() const noexcept { return out_; }
  [[nodiscard]] std::string take_text() { return std::move(out_); }
  [[nodiscard]] source::OffsetMap take_map() { return std::move(map_); }

 private:
  void put(std::string_view characters, std::size_t source, std::size_t length);
  void prepare(std::size_t source);
  void put_own(std::string_view characters, std::size_t source);
  void put_blank();
  void white(std::size_t source, std::size_t length);

  std::string out_;
  source::OffsetMap map_;
  std::size_t expected_ = 0;  ///< where the page goes on if nothing is left out
  bool own_ = false;          ///< what was put last is not the page's
  std::size_t newlines_ = 0;  ///< to come before the next text
  bool close_ = false;
  bool blank_ = false;  ///< a blank is to come before it, which stands at:
  std::size_t blank_begin_ = 0, blank_end_ = 0;
  std::string prefix_, inserted_;
  std::string_view separator_;
  std::size_t indent_ = 0;
  Spacing spacing_ = Spacing::free;
  std::vector<std::size_t> marks_;
  std::size_t unset_ = 0;  ///< marks at the end that no text has reached
};

}  // namespace palaset::markup
