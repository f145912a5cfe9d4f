// A text as the stages that read pages see it, one after the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/page_line.hpp"
#include "document/reflow.hpp"

namespace palaset::test {

/// "one\ntwo" for {"one", "two"}: tests name lines rather than one long string.
[[nodiscard]] std::string lines_of(const std::vector<std::string_view>& lines);

class Pages {
 public:
  /// Lines are read and furniture is marked. Plain text: what decoding cleans is not in it.
  explicit Pages(std::string text);
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<document::PageLine>& lines() const { return lines_; }
  [[nodiscard]] std::string_view slice(document::Piece p) const {
    return std::string_view(text_).substr(p.begin, p.end - p.begin);
  }

  /// Lines that are no text of the document, as "running_head: …", "furniture: …", "link_list: …".
  [[nodiscard]] std::vector<std::string> furniture() const;
  /// Blocks as "level text", their lines parted by "/", levels as if all stood under one heading. Lines that
  /// begin like one of `labels` are labels.
  [[nodiscard]] std::vector<std::string> blocks(const std::vector<std::string_view>& labels = {}) const;

 private:
  std::string text_;
  std::vector<document::PageLine> lines_;
};

}  // namespace palaset::test
