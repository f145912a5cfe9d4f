// An input as text: valid UTF-8 in NFC, one kind of line end, plain blanks, and the way back to its bytes.
//
//     auto decoded = source::SourceText::decode(bytes, log);
//     if (!decoded) return decoded.error();
//     std::string_view text = decoded->text();             // what a person would read
//     Span span = decoded->source_span(text_begin, text_end);  // slices `bytes`
//
// A source that is already in that form is not copied: text() is then a view of the bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <palaset/result.hpp>
#include <palaset/span.hpp>

#include "source/diagnostic_log.hpp"
#include "source/layer.hpp"
#include "source/offset_map.hpp"

namespace palaset::source {

class SourceText {
 public:
  /// Error not_text for what is no UTF-8 text at all. Bad bytes in a text become U+FFFD and a diagnostic.
  /// `bytes` must outlive the SourceText.
  [[nodiscard]] static Result<SourceText> decode(std::string_view bytes, DiagnosticLog& log);

  /// The same, but nothing at the first byte that is no UTF-8. `doubtful`: letters stand in it that look like
  /// halves of others ("Ã¤").
  [[nodiscard]] static std::optional<Result<SourceText>> decode_if_valid(std::string_view bytes,
                                                                         DiagnosticLog& log, bool& doubtful);

  /// Cleans the text of a layer; spans go through it to the input.
  [[nodiscard]] static SourceText over(std::shared_ptr<const Layer> below);

  [[nodiscard]] std::string_view bytes() const noexcept { return below_ ? below_->bytes() : bytes_; }
  [[nodiscard]] std::string_view text() const noexcept {
    return copied_ ? std::string_view(text_) : bytes_.substr(shift_);
  }
  [[nodiscard]] bool copied() const noexcept { return copied_; }

  /// The bytes of the text range [begin, end). Something dropped at either edge is left outside.
  [[nodiscard]] Span source_span(std::size_t begin, std::size_t end) const;
  /// Text offset of a byte offset.
  [[nodiscard]] std::size_t text_offset(std::size_t source) const;
  /// Text offset of an offset in the layer that was cleaned.
  [[nodiscard]] std::size_t above(std::size_t layer) const {
    return map_.empty() ? layer : map_.to_text(layer);
  }
  /// What the bytes of a span say: they themselves, in UTF-8, without markup.
  [[nodiscard]] std::string_view surface(Span span) const;

 private:
  friend class Decoder;
  std::shared_ptr<const Layer> below_;  ///< none where `bytes_` is the input itself
  std::string_view bytes_;
  std::string text_;
  OffsetMap map_;
  std::size_t shift_ = 0;  ///< length of a byte order mark, where the text is a view
  bool copied_ = false;
};

/// Why bytes cannot be text in an encoding of single bytes; empty where they may.
[[nodiscard]] std::string why_binary(std::string_view bytes);

}  // namespace palaset::source
