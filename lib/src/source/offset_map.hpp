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
  [[nodiscard]] std::size_t begin(std::size_t text) const;
  /// Source offset just behind the byte that stands before a text offset.
  [[nodiscard]] std::size_t end(std::size_t text) const;
  /// Text offset of a source offset; an offset inside something dropped gives what follows it.
  [[nodiscard]] std::size_t to_text(std::size_t source) const;

 private:
  /// Number of breaks with text offset below `text` (or equal to it, where `inclusive`).
  [[nodiscard]] std::size_t count_below(std::size_t text, bool inclusive) const;

  std::vector<Break> breaks_;
  mutable std::size_t hint_ =
      0;  ///< look-ups come in nearly growing order; one document is read by one thread
};

}  // namespace palaset::source
