// An input in UTF-16 or a single-byte encoding, as UTF-8.
//
// Both sides advance character by character, so that no map is kept: a place of the input is its character's
// number, and those are counted from marks that stand close to each other.
#pragma once

#include <vector>

#include "source/encoding.hpp"
#include "source/layer.hpp"

namespace palaset::source {

class EncodedText final : public Layer {
 public:
  /// Any encoding but UTF-8. A byte order mark at the beginning is left out. Half a surrogate pair, or half a
  /// unit at the end, becomes U+FFFD.
  EncodedText(std::string_view bytes, Encoding encoding);

  [[nodiscard]] std::string_view bytes() const noexcept override { return bytes_; }
  [[nodiscard]] Span source_span(std::size_t begin, std::size_t end) const override;
  [[nodiscard]] std::size_t text_offset(std::size_t source) const override;
  [[nodiscard]] bool keeps_characters() const noexcept override { return true; }

 private:
  [[nodiscard]] std::size_t units(char lead) const noexcept;
  [[nodiscard]] std::size_t source_offset(std::size_t text) const;
  void place_marks();

  std::string_view bytes_;
  std::size_t width_;               ///< bytes of a unit
  std::size_t shift_;               ///< length of the byte order mark
  std::vector<std::size_t> marks_;  ///< units before every so many bytes of the text
};

}  // namespace palaset::source
