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
enum class Sign : std::uint32_t {
  hyphen = 1,           ///< "-"
  en_dash = 2,          ///< "–"
  other_dash = 4,       ///< minus, em dash and the others of unicode::is_dash()
  digit = 8,            ///< 0 to 9, but for those of plain_years.hpp
  parenthesis = 16,     ///< ( or )
  quote = 32,           ///< any quotation mark, the apostrophe too
  comma = 64,           ///< , ; or :
  double_blank = 128,   ///< two blanks side by side
  blank_mark = 256,     ///< a blank before , ; : or ), or behind (
  hyphen_alone = 512,   ///< "-" or another dash than the en dash between blanks
  dash_aside = 1024,    ///< a dash with a blank on one side; of hyphens, before it and with a capital behind
  hyphen_blank = 2048,  ///< "-" or another dash than the en dash before a blank
  dash_word = 4096,     ///< another dash than "-" before a letter
  two_digits = 8192,    ///< ")" behind two digits that are no year's
  odd_parenthesis = 16384,  ///< [ or ], "((" or "()", or one without a fellow in this text
  two_marks = 32768,        ///< , or ; right before , ; or .
  tight = 65536             ///< , or ; before no blank, ( behind none, ) before a letter
};

/// Any of several.
class Signs {
 public:
  constexpr Signs() = default;
  constexpr Signs(Sign sign) : bits_(static_cast<std::uint32_t>(sign)) {}  // NOLINT: a sign is a set of one

  constexpr Signs& operator|=(Signs other) {
    bits_ |= other.bits_;
    return *this;
  }
  [[nodiscard]] friend constexpr Signs operator|(Signs a, Signs b) { return a |= b; }
  [[nodiscard]] constexpr bool meets(Signs other) const { return (bits_ & other.bits_) != 0; }

  [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }
  [[nodiscard]] static constexpr Signs of_bits(std::uint32_t bits) {
    Signs signs;
    signs.bits_ = bits;
    return signs;
  }

 private:
  std::uint32_t bits_ = 0;
};
[[nodiscard]] constexpr Signs operator|(Sign a, Sign b) {
  return Signs(a) | Signs(b);
}

class Text {
 public:
  Text() = default;
  /// `text` begins at `base` of all text.
  Text(std::string_view text, std::size_t base, const Places& places);

  [[nodiscard]] std::string_view view() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
  [[nodiscard]] Signs signs() const noexcept {
    if (!looked_) look_for_signs();
    return signs_;
  }
  [[nodiscard]] bool has(Signs any) const noexcept { return signs().meets(any); }
  /// No digit but those of plain years stands before that offset.
  [[nodiscard]] std::size_t digits_from() const noexcept {
    if (!looked_) look_for_signs();
    return digits_from_;
  }
  /// Precondition: not empty.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return places_->span(base_ + begin, base_ + end);
  }
  /// Of all of it.
  [[nodiscard]] Span span() const {
    if (!placed_) {
      whole_ = span(0, text_.size());
      placed_ = true;
    }
    return whole_;
  }
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
  void look_for_signs() const;

  std::string_view text_;
  std::size_t base_ = 0;
  const Places* places_ = nullptr;
  // Nobody may ask.
  mutable Span whole_;
  mutable std::uint32_t digits_from_ = 0;
  mutable Signs signs_;
  mutable bool looked_ = false;
  mutable bool placed_ = false;
};

}  // namespace palaset::check
