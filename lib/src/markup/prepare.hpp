// A page made ready for the tree builder: what is never text is cut out, hostile nesting is refused, and what
// the head says is noted, all in one linear walk.
//
// Scripts, styles, drawings, menus of forms and comments are overwritten with a comment of the same length,
// so that offsets stay and the builder meets nothing but tags and text. That also makes sure that both cut
// the page into the same tags, without which the check of nesting would be worth nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::markup {

/// Part of the page, in its offsets.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const noexcept { return begin >= end; }
};

/// Values as written in the page: with entities.
struct HeadFacts {
  Range title, social_title;  ///< of <title>, and of "og:title"
  Range lang, date, description;
  std::string base, canonical;
  std::vector<Range> json_ld;
  struct Frame {
    Range tag;
    std::string address;
  };
  std::vector<Frame> frames;
};

struct Prepared {
  std::string html;  ///< as long as the page
  HeadFacts head;
  std::string refused;         ///< why the page is not to be read; empty where it is
  std::size_t refused_at = 0;  ///< offset
};

[[nodiscard]] Prepared prepare(std::string_view html, std::size_t max_depth);

}  // namespace palaset::markup
