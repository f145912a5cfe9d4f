// Which checks run, and how severe each is, by what the caller selected.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <palaset/result.hpp>
#include <palaset/validator.hpp>

#include "check/check.hpp"

namespace palaset::check {

struct Chosen {
  const Entry* check;
  Severity severity;
};

class Choice {
 public:
  /// Error bad_option where an option names no check.
  static Result<Choice> make(const ValidatorOptions& options);

  [[nodiscard]] const std::vector<Chosen>& checks() const noexcept { return chosen_; }
  /// Null where the check of that code does not run.
  [[nodiscard]] const Chosen* find(std::string_view code) const;

 private:
  std::vector<Chosen> chosen_;
};

/// Whether a pattern is a code or what stands before a dot in it: "period" and "period.future" name
/// period.future.
[[nodiscard]] bool names(std::string_view pattern, std::string_view code);

}  // namespace palaset::check
