// The proper name in a party's text: without the head noun, whatever its case and place.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "interpret/split.hpp"

namespace palaset::interpret {

enum class HeadKind : std::uint8_t { none, project, programme };

struct Name {
  std::vector<std::size_t> tokens;  ///< of the name itself
  HeadKind head = HeadKind::none;
  bool tied = false;
  std::vector<std::size_t> subproject;  ///< tokens of "Y" in "X -hankkeen Y -osahanke"
  std::vector<std::size_t> behind;      ///< what follows a head noun and belongs to no name
};

/// `tokens`: those of the party that are outside parentheses and modifiers, in order.
[[nodiscard]] Name read_name(const Tokens& tokens, std::vector<std::size_t> core, const Segment& segment,
                             const Context& context);

/// Tokens as text: one blank where the source has white space or something was left out.
[[nodiscard]] std::string join(const Tokens& tokens, const std::vector<std::size_t>& part);

/// Takes signs off both ends that belong to no name: commas, stops, dashes, a pair of quotation marks.
void strip_signs(const Tokens& tokens, std::vector<std::size_t>& part);

}  // namespace palaset::interpret
