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
  std::optional<Severity> fail_on = Severity::error;  ///< absent: never
  bool statistics = false;
  FixWish wish = FixWish::none;
  FixLevel level = FixLevel::safe;
};

/// Does the work; gives the exit status.
int run_validate(ValidateOptions options);

}  // namespace palaset::cli
