// What points back at the party before: "X-hanke ja sen jatkohanke Y", "X-hanke sekä sitä edeltänyt Y-hanke".
// It says nothing of Y but that it is a project, and is no part of its name.
#pragma once

#include <cstddef>
#include <vector>

#include "interpret/tokens.hpp"

namespace palaset::interpret {

struct BackReference {
  std::size_t length = 0;  ///< tokens at the beginning; 0 where nothing points back
  bool names_project = false;
};

/// `core`: the tokens of a party without its parentheses.
[[nodiscard]] BackReference read_back_reference(const Tokens& tokens, const std::vector<std::size_t>& core);

/// The same. Hardly any party begins with a small letter.
[[nodiscard]] inline BackReference back_reference(const Tokens& tokens,
                                                  const std::vector<std::size_t>& core) {
  if (core.size() < 3 || tokens[core.front()].capital) return {};
  return read_back_reference(tokens, core);
}

}  // namespace palaset::interpret
