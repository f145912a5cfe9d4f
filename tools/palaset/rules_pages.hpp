// `palaset rules coverage` and the like: rules tried on pages.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "page_options.hpp"

namespace palaset::cli {

/// Adds these subcommands to `palaset rules`.
void add_rules_on_pages(CLI::App& rules, Action& chosen);

/// What `palaset rules test` was asked for.
struct RuleTest {
  std::vector<std::string> files;
  std::string page;  ///< empty: only the examples are tried
  std::string gold;
};

/// Each does the work and gives the exit status.
int rules_coverage(const PageOptions& options);
int rules_test(const RuleTest& test, PageOptions options);
int rules_new(PageOptions options, const std::string& id);
int rules_time(const PageOptions& options);

}  // namespace palaset::cli
