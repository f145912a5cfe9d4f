#include "check/choice.hpp"

#include <algorithm>

#include "check/checks.hpp"

namespace palaset::check {

namespace {

bool names_any(const std::vector<std::string>& patterns, std::string_view code) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& p) { return names(p, code); });
}

std::optional<Error> unknown(std::string_view pattern) {
  const auto all = all_checks();
  if (std::any_of(all.begin(), all.end(), [&](const Entry& e) { return names(pattern, e.info->code); }))
    return std::nullopt;
  return Error{ErrorCode::bad_option,
               "no check is called '" + std::string(pattern) + "'; 'palaset explain --list' shows all codes",
               {}};
}

std::optional<Error> unknown_in(const ValidatorOptions& options) {
  for (const auto* patterns : {&options.select, &options.ignore}) {
    for (const std::string& p : *patterns) {
      if (auto error = unknown(p)) return error;
    }
  }
  for (const auto& [pattern, severity] : options.severities) {
    if (auto error = unknown(pattern)) return error;
  }
  return std::nullopt;
}

bool runs(const CheckInfo& info, const ValidatorOptions& options) {
  if (names_any(options.ignore, info.code)) return false;
  if (options.spelling && names("spelling", info.code)) return true;
  return options.select.empty() ? !info.asked_for : names_any(options.select, info.code);
}

}  // namespace

bool names(std::string_view pattern, std::string_view code) {
  return code.starts_with(pattern) &&
         (code.size() == pattern.size() || (!pattern.empty() && code[pattern.size()] == '.'));
}

Result<Choice> Choice::make(const ValidatorOptions& options) {
  if (auto error = unknown_in(options)) return *error;
  Choice choice;
  for (const Entry& e : all_checks()) {
    if (!runs(*e.info, options)) continue;
    Severity severity = e.info->severity;
    for (const auto& [pattern, wanted] : options.severities) {
      if (names(pattern, e.info->code)) severity = wanted;
    }
    choice.chosen_.push_back({&e, severity});
  }
  return choice;
}

const Chosen* Choice::find(std::string_view code) const {
  const auto found = std::find_if(chosen_.begin(), chosen_.end(),
                                  [&](const Chosen& c) { return c.check->info->code == code; });
  return found == chosen_.end() ? nullptr : &*found;
}

}  // namespace palaset::check
