// What stands behind a party's name, mostly after a comma, and says more of it.
#pragma once

#include <cstddef>
#include <optional>

#include "interpret/split.hpp"

namespace palaset::interpret {

/// What the modifiers need to know of the party before them.
struct Left {
  std::size_t first = 0;  ///< its first token
  std::size_t last = 0;   ///< the token before the separator
  bool has_funding = false;
  bool has_head = false;
};

/// The modifier that begins at token `at`, within the sentence that ends at `end` (excluded).
[[nodiscard]] std::optional<Modifier> read_modifier(const Tokens& tokens, std::size_t at, std::size_t end,
                                                    const Left& left, const Context& context);

/// A place in the nominative: from the word list, or a name that morphology knows as nothing else.
[[nodiscard]] bool is_place(const Tokens& tokens, std::size_t i, const Context& context);

}  // namespace palaset::interpret
