// Settings of the validator in a file, palaset.toml, which a catalogue keeps beside its pages.
//
//     auto settings = palaset::ValidatorSettings::parse("palaset.toml", text);
//     if (!settings) return fail(settings.error().message());  // every fault, with its place
//     auto validator = palaset::Validator::make(extractor, settings->checks);
//
// docs/validate.md has the format. Where the file is looked for is the caller's affair.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <palaset/export.hpp>
#include <palaset/result.hpp>
#include <palaset/validator.hpp>

namespace palaset {

/// What a file says of some paths, above what it says of all.
struct PathSettings {
  std::vector<std::string> patterns;  ///< "old/**", "*.html"
  std::vector<std::string> select, ignore;
  std::vector<std::pair<std::string, Severity>> severities;
};

struct ValidatorSettings {
  ValidatorOptions checks;
  std::optional<std::string> fail_on;  ///< "error", "warning", "info", "never"
  std::vector<PathSettings> paths;     ///< later ones count more

  /// `name` stands in messages. Error bad_rules with every problem.
  PALASET_API static Result<ValidatorSettings> parse(const std::string& name, std::string_view toml);
};

}  // namespace palaset
