// A compiled rule book as bytes. The build makes those of the built-in rules
// (lib/cmake/make_builtin_image.cpp), so that a process which takes them as they are reads no TOML, expands
// no pattern and builds no trie.
//
// An image is read by the version that wrote it and by no other: both come out of one build.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "rules/rule_book.hpp"

namespace palaset::rules {

/// What is needed to work by the book: examples, and places for messages about it, are left out.
[[nodiscard]] std::string to_image(const RuleBook& book);

/// Null for what is no whole image.
[[nodiscard]] std::shared_ptr<RuleBook> from_image(std::string_view image);

}  // namespace palaset::rules
