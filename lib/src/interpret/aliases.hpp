// Short names inside a name: "PARTY – Parempaa työ- ja toimintakykyä", "… kehittämishanke – SOKU".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interpret/tokens.hpp"

namespace palaset::interpret {

/// The short part of a name of the form "Short – long explanation" or "explanation – SHORT", where it has
/// one. `name`: the tokens of the name, in order.
[[nodiscard]] std::optional<std::string> alias_in(const Tokens& tokens, const std::vector<std::size_t>& name);

}  // namespace palaset::interpret
