// What is not wrong with a profile and yet worth a look: rules that take each other's examples, patterns that
// can be slow, branches that no example tries.
#pragma once

#include "regex/pattern.hpp"
#include "rules/profile.hpp"
#include "rules/toml_file.hpp"

namespace palaset::explain {

/// Of the rules that stand in the profile's own file. `file` takes the warnings as it takes problems.
void add_warnings(const rules::Profile& profile, rules::TomlFile& file, regex::Scratch& scratch);

}  // namespace palaset::explain
