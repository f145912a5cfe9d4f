// HTML cut into tags, comments and text by the tokenizer's rules (HTML Living Standard, 13.2.5), without a
// tree.
//
//     for (TagScan scan(html); scan.next();) use(scan.tag());
//
// Linear, without allocation. What a raw text element such as <script> holds is not looked into: the scan
// goes on behind it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace palaset::markup {

enum class TagKind : std::uint8_t { start, end, comment, doctype };

struct Tag {
  TagKind kind = TagKind::comment;
  std::string_view name;        ///< in small letters; empty for comments, cut at 20 letters
  std::size_t begin = 0;        ///< of "<"
  std::size_t end = 0;          ///< behind ">"
  std::size_t attributes = 0;   ///< how many
  std::size_t content_end = 0;  ///< of a raw text element: where its text ends, which begins at `end`
};

class TagScan {
 public:
  explicit TagScan(std::string_view html) : html_(html) {}

  [[nodiscard]] bool next();
  [[nodiscard]] const Tag& tag() const noexcept { return tag_; }  ///< good until the next one is read
  /// Goes on at an offset behind the tag.
  void skip_to(std::size_t at) { at_ = at; }

 private:
  bool read_tag(std::size_t at);
  void read_comment(std::size_t at);
  [[nodiscard]] std::size_t content_end() const;

  std::string_view html_;
  std::size_t at_ = 0;
  Tag tag_;
  std::array<char, 20> name_{};
};

/// Calls `take(name, value)` for the attributes of a start tag ("<a href=…>"), as written; until it gives
/// false.
void each_attribute(std::string_view tag,
                    const std::function<bool(std::string_view name, std::string_view value)>& take);

/// The value of an attribute as written, or a null view.
[[nodiscard]] std::string_view attribute(std::string_view tag, std::string_view name);

/// Where "</name" stands at or behind `from`, or npos.
[[nodiscard]] std::size_t find_end_tag(std::string_view html, std::string_view name, std::size_t from);

/// Elements whose content is text to the tokenizer.
[[nodiscard]] bool is_raw_text(std::string_view name);

[[nodiscard]] bool equals_ignoring_case(std::string_view text, std::string_view lower);

[[nodiscard]] constexpr bool is_html_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

}  // namespace palaset::markup
