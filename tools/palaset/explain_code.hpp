// What `palaset explain CODE` prints.
#pragma once

#include "explain_options.hpp"

namespace palaset::cli {

/// A code, a list of all, or docs/checks.md, as the options ask; gives the exit status.
int explain_code(const ExplainOptions& options);

}  // namespace palaset::cli
