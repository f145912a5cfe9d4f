// Puts lists and lemmas into a pattern: {list:NAME}, {lemma:hanke}, {words:CLASS}.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.hpp"

namespace palaset::rules {

using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Expansion {
  std::string text;
  std::vector<std::size_t> source_offset;  ///< by byte of `text`, and one more: offset in the pattern
  std::string problem;                     ///< why it cannot be done; empty where all is well
  std::size_t problem_offset = 0;
};

[[nodiscard]] Expansion expand(std::string_view pattern, const Lists& lists, const Lexicon& lexicon);

}  // namespace palaset::rules
