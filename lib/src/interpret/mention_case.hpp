// The case that a mention stands in, told by its last word.
#pragma once

#include <cstddef>
#include <string_view>

#include "interpret/tokens.hpp"
#include "morphology/grammar.hpp"

namespace palaset::interpret {

/// "genitive"; empty for a case that is not known.
[[nodiscard]] std::string_view case_name(morphology::Case c);

/// Of a word that a list knows ("kaupungin", "kortteja"), or of a legal form with an ending ("ry:lle"); empty
/// for any other token.
[[nodiscard]] std::string_view case_of(const Tokens& tokens, std::size_t last);

}  // namespace palaset::interpret
