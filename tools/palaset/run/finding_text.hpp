// Findings for people: a line that names place and fault, the line of the input, a caret below.
#pragma once

#include <palaset/validator.hpp>

#include <string>
#include <string_view>

namespace palaset::cli {

/// Whole lines. `colour`: with ANSI colours.
std::string finding_text(std::string_view path, const Finding& finding, bool colour);

}  // namespace palaset::cli
