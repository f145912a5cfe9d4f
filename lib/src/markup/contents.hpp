// How much text every element of a page holds, and what is found in it: counted once for all of them, since
// elements are asked again and again and stand in each other.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "markup/tree.hpp"

namespace palaset::markup {

struct Content {
  std::size_t text = 0;    ///< bytes, white space at the edges of each piece left out
  std::size_t linked = 0;  ///< of them, in links
  bool main = false;       ///< <main> is this element or stands in it
  bool title = false;      ///< so does <h1>
  bool control = false;    ///< so does <input> or <button>
  bool noscript = false;   ///< so does <noscript>
};

class Contents {
 public:
  explicit Contents(Node root);

  [[nodiscard]] const Content& of(Node element) const;

 private:
  std::unordered_map<const void*, Content> by_element_;
};

}  // namespace palaset::markup
