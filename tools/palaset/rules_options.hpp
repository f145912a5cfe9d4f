// What `palaset rules` was asked for.
#pragma once

#include <string>
#include <vector>

namespace palaset::cli {

struct RulesOptions {
  std::vector<std::string> own;  ///< rule files beside the built-in ones
  std::string name;              ///< show
  bool json = false;             ///< list
};

/// Each does the work and gives the exit status.
int list_rules(const RulesOptions& options);
int show_rule(const RulesOptions& options);
int check_rules(const RulesOptions& options);

}  // namespace palaset::cli
