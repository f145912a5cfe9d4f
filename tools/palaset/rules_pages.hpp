// `palaset rules coverage` and the like: rules tried on pages.
#pragma once

#include "command.hpp"
#include "page_options.hpp"

namespace palaset::cli {

/// Adds these subcommands to `palaset rules`.
void add_rules_on_pages(CLI::App& rules, Action& chosen);

/// Each does the work and gives the exit status.
int rules_coverage(const PageOptions& options);

}  // namespace palaset::cli
