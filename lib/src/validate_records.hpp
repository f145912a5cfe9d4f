// Records in JSON or JSON Lines, checked against the schema of the record model and by the checks of pages.
#pragma once

#include <string_view>

#include <palaset/validator.hpp>

#include "check/choice.hpp"
#include "pipeline.hpp"

namespace palaset::pipeline {

/// By name or by its first bytes: an object or array of JSON.
[[nodiscard]] bool holds_records(std::string_view bytes, std::string_view name);

/// Fills the findings of the report. What is no JSON is a finding too.
void validate_records(std::string_view bytes, const check::Choice& choice, std::size_t max_findings,
                      const Tools& tools, ValidationReport& report);

}  // namespace palaset::pipeline
