// All forms of a noun from its principal parts, as a dictionary gives them.
//
//     decline("hanke hankkeen hanketta hankkeeseen hankkeiden/hankkeitten hankkeita hankkeissa hankkeisiin")
//
// Eight parts: nominative, genitive, partitive and illative singular; genitive, partitive, inessive and
// illative plural. A part may have variants with "/" between them. The remaining cases follow from these
// without exception (VISK § 81: the weak stem from the genitive, the strong one from the illative).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/grammar.hpp"

namespace palaset::morphology {

struct InflectedForm {
  std::string text;
  Case gram_case = Case::nominative;
  bool plural = false;
};

/// Nothing where the parts are not eight.
[[nodiscard]] std::optional<std::vector<InflectedForm>> decline(std::string_view principal_parts);

}  // namespace palaset::morphology
