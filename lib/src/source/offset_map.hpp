// Where every offset of a cleaned text lies in the bytes it was made of.
//
// Cleaning keeps most bytes, so the map holds only the places where text and source move apart. Between two
// of them both advance alike. A source without such a place has an empty map and costs nothing.
#pragma once

#include <cstddef>
#include <vector>

namespace palaset::source {

class OffsetMap {
 public:
  /// At text offset `text` the source goes on at `after`; what lies before it ends at `before`.
  struct Break {
    std::size_t text;
    std::size_t before;
    std::size_t after;
  };

  /// Breaks come in growing order of text offset; one at the same offset as the last is joined with it.
  void add(Break b);
  /// Forgets all breaks beyond the text offset, for a piece of text that is made anew.
  void cut(std::size_t text);

  [[nodiscard]] bool empty() const noexcept { return breaks_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return breaks_.size(); }
  [[nodiscard]] const std::vector<Break>& breaks() const noexcept { return breaks_; }
  /// Whether the source never goes back, as it does not where only cleaning moved the text.
  [[nodiscard]] bool grows() const noexcept;

  /// Source offset of the byte that stands at a text offset.
  [[nodiscard]] std::size_t begin(std::size_t text) const {
    return run_.begin <= text && text < run_.end ? text + run_.shift : find_begin(text);
  }
  /// Source offset just behind the byte that stands before a text offset.
  [[nodiscard]] std::size_t end(std::size_t text) const {
    return run_.begin < text && text < run_.end ? text + run_.shift : find_end(text);
  }
  /// Text offset of a source offset; an offset inside something dropped gives what follows it.
  [[nodiscard]] std::size_t to_text(std::size_t source) const;

 private:
  /// Text in which both advance alike, and what is added to its offsets (modulo 2^64: it may be less than 0).
  struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t shift = 0;
  };

  [[nodiscard]] std::size_t find_begin(std::size_t text) const;
  [[nodiscard]] std::size_t find_end(std::size_t text) const;
  /// Number of breaks with text offset below `text` (or equal to it, where `inclusive`).
  [[nodiscard]] std::size_t count_below(std::size_t text, bool inclusive) const;

  std::vector<Break> breaks_;
  // Look-ups come in nearly growing order; one document is read by one thread.
  mutable std::size_t hint_ = 0;
  mutable Run run_;  ///< of the last look-up
};

}  // namespace palaset::source
