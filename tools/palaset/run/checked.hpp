// One input of `palaset validate`: what was found in it, and what becomes of its bytes.
#pragma once

#include <palaset/validator.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "validate_options.hpp"

namespace palaset::cli {

struct Checked {
  std::vector<ValidationReport> reports;  ///< one; of an archive, one a member
  std::vector<Error> errors;
  std::string diff;       ///< where --diff asks for it
  std::size_t fixed = 0;  ///< fixes applied
};

/// Validates `path` ("-": standard input), and mends the file where `options` wish it.
Checked check_input(const Validator& validator, const ValidateOptions& options, const MemberOptions& members,
                    const std::string& path);

}  // namespace palaset::cli
