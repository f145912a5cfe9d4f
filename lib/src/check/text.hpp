// A text that checks look at, and the way from its offsets to bytes of the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <palaset/span.hpp>

namespace palaset::check {

/// Where texts stand in the input: the same for a page and for records in JSON.
class Places {
 public:
  Places() = default;
  Places(const Places&) = delete;
  Places& operator=(const Places&) = delete;
  virtual ~Places();

  /// Bytes of the input behind [begin, end) of all text.
  [[nodiscard]] virtual Span span(std::size_t begin, std::size_t end) const = 0;
};

/// What a text has in it: most texts have none of what a check looks for, and need not be read by it.
enum class Sign : std::uint16_t {
  hyphen = 1,          ///< "-"
  en_dash = 2,         ///< "–"
  other_dash = 4,      ///< minus, em dash and the others of unicode::is_dash()
  digit = 8,           ///< 0 to 9
  parenthesis = 16,    ///< ( or )
  quote = 32,          ///< any quotation mark, the apostrophe too
  comma = 64,          ///< , ; or :
  double_blank = 128,  ///< two blanks side by side
  blank_mark = 256,    ///< a blank before , ; or ), or behind (
  blank_dash = 512     ///< a blank before "-" or another dash
};

class Text {
 public:
  Text() = default;
  /// `text` begins at `base` of all text.
  Text(std::string_view text, std::size_t base, const Places& places);

  [[nodiscard]] std::string_view view() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
  [[nodiscard]] bool has(Sign sign) const noexcept {
    if (signs_ == 0) look_for_signs();
    return (signs_ & static_cast<std::uint16_t>(sign)) != 0;
  }
  /// Precondition: not empty.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return places_->span(base_ + begin, base_ + end);
  }
  [[nodiscard]] Span span() const { return span(0, text_.size()); }
  /// An empty span: where to insert before the byte at `at`, or behind the one before it.
  [[nodiscard]] Span before(std::size_t at) const {
    const std::size_t begin = span(at, at + 1).begin;
    return {begin, begin};
  }
  [[nodiscard]] Span behind(std::size_t at) const {
    const std::size_t end = span(at - 1, at).end;
    return {end, end};
  }

 private:
  static constexpr std::uint16_t looked = 0x2000;  ///< among the signs: they have been looked for

  void look_for_signs() const;

  std::string_view text_;
  std::size_t base_ = 0;
  const Places* places_ = nullptr;
  mutable std::uint16_t signs_ = 0;  ///< 0: nobody asked yet
};

}  // namespace palaset::check
