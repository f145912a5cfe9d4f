// UTF-8 that was taken for windows-1252 and written as UTF-8 again ("Ã¤" for "ä"), taken back.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "source/layer.hpp"
#include "source/offset_map.hpp"

namespace palaset::source {

/// How many letters stand for two halves of one, and how many are what they are.
struct Doubling {
  std::size_t doubled = 0;
  std::size_t plain = 0;
  Span first;  ///< of the first doubled one

  /// So many that the text as a whole went the wrong way.
  [[nodiscard]] bool dominates() const noexcept { return doubled >= 3 && plain * 20 < doubled; }
};
[[nodiscard]] Doubling count_doubled(std::string_view bytes) noexcept;

class RepairedText final : public Layer {
 public:
  /// Precondition: `bytes` is valid UTF-8. Only what then is a whole character is changed.
  [[nodiscard]] static std::unique_ptr<RepairedText> repair(std::string_view bytes);

  [[nodiscard]] std::string_view bytes() const noexcept override { return bytes_; }
  [[nodiscard]] Span source_span(std::size_t begin, std::size_t end) const override;
  [[nodiscard]] std::size_t text_offset(std::size_t source) const override { return map_.to_text(source); }
  [[nodiscard]] bool keeps_characters() const noexcept override { return true; }

 private:
  RepairedText(std::string text, OffsetMap map, std::string_view bytes)
      : Layer(std::move(text)), map_(std::move(map)), bytes_(bytes) {}

  OffsetMap map_;
  std::string_view bytes_;
};

}  // namespace palaset::source
