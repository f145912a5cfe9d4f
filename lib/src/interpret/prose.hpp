// The parties that a sentence names: "Toimintaa järjestää esimerkiksi Solaris lomat ry."
#pragma once

#include <vector>

#include <palaset/record.hpp>

#include "interpret/split.hpp"

namespace palaset::interpret {

/// Names with a legal form behind "esimerkiksi", and names with a tied head noun. None: the sentence is a
/// note.
[[nodiscard]] std::vector<Party> parties_in_prose(const Tokens& tokens, const Sentence& sentence,
                                                  const Context& context);

}  // namespace palaset::interpret
