// A document's diagnostics as lines for standard error.
#pragma once

#include <palaset/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "terminal/console.hpp"

namespace palaset::cli {

/// "path:line:column: warning: message (rule listing.developer) [code]", a line each, at most 20, then how
/// many there are beyond. With --quiet nothing; what is only information with --verbose.
std::string diagnostic_lines(std::string_view path, const std::vector<Diagnostic>& diagnostics,
                             const Console& console);

}  // namespace palaset::cli
