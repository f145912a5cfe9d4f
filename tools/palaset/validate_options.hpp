// What `palaset validate` was asked for.
#pragma once

#include <palaset/report.hpp>
#include <palaset/validator.hpp>

#include <optional>
#include <string>
#include <vector>

#include "extract_options.hpp"

namespace palaset::cli {

enum class FixWish { none, fix, diff };

struct ValidateOptions {
  ExtractOptions reading;              ///< inputs, and how they are read
  std::optional<ReportFormat> format;  ///< absent: text
  ValidatorOptions checks;
  std::optional<std::string> fail_on;  ///< "error" …, "never"; absent: as the settings say
  std::string config;                  ///< a settings file; empty: the one above each input
  bool no_config = false;
  std::string baseline;  ///< empty: none
  bool update_baseline = false;
  bool statistics = false;
  FixWish wish = FixWish::none;
  FixLevel level = FixLevel::safe;
};

/// Does the work; gives the exit status.
int run_validate(ValidateOptions options);

}  // namespace palaset::cli
