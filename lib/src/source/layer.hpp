// A text between the input and the one that is read: what transcoding, repair or rendering made, and the way
// back from it. A SourceText whose input is plain UTF-8 has none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <palaset/span.hpp>

namespace palaset::source {

class Layer {
 public:
  explicit Layer(std::string text) : text_(std::move(text)) {}
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;
  virtual ~Layer();

  /// Valid UTF-8.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// The input, as it was given.
  [[nodiscard]] virtual std::string_view bytes() const noexcept = 0;
  /// Bytes of the input behind a range of the text.
  [[nodiscard]] virtual Span source_span(std::size_t begin, std::size_t end) const = 0;
  /// Offset in the text of a byte of the input.
  [[nodiscard]] virtual std::size_t text_offset(std::size_t source) const = 0;
  /// Whether a value is written as the text of this layer has it (and not as the cleaned text does): decoding
  /// alone keeps every character, rendering does not.
  [[nodiscard]] virtual bool keeps_characters() const noexcept = 0;

 private:
  std::string text_;
};

}  // namespace palaset::source
