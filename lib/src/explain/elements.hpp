// A pattern as the row of its parts, as a person reads it: a list, a named pattern, a blank, a group.
//
// Groups that only hold a row of parts are opened up, so that `(?<value>(?&upper).*)` is two parts. A group
// with alternatives, or one that is repeated, is one part. Works on patterns as they are written.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace palaset::explain {

struct Element {
  std::size_t begin = 0;  ///< in bytes of the pattern
  std::size_t end = 0;
  std::size_t open = 0;   ///< groups that are open behind it, and would have to be closed
  bool gap = false;       ///< takes any text: ".*"
  bool option = false;    ///< sets how what follows is read, and takes nothing: "(?x)"
  bool in_value = false;  ///< stands in a group with a name, which fills a field
};

/// One of the alternatives that a whole pattern has.
struct Branch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Element> elements;
};

/// A pattern that compiles has at least one branch. Anything else gives some, too.
[[nodiscard]] std::vector<Branch> branches_of(std::string_view pattern);

/// The alternatives inside a group's text, or of a text without one: "a|b" in "(?:a|b)".
[[nodiscard]] std::vector<std::string_view> alternatives_of(std::string_view element);

/// The repetition behind an element: "+" of "(?:a|b)+"; mostly empty.
[[nodiscard]] std::string_view repetition_of(std::string_view element);

/// An element without the parentheses around it and the repetition behind it.
[[nodiscard]] std::string_view core_of(std::string_view element);

}  // namespace palaset::explain
