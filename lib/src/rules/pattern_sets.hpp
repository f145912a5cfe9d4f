// A profile's patterns, joined by the set that they are tried in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/profile.hpp"

namespace palaset::rules {

/// Compiles what the profile's rules expand to. Where it cannot be, nothing of it is, and PCRE2's words why.
[[nodiscard]] std::optional<std::string> join_patterns(Profile& profile);

/// The joined patterns as bytes, and back: restore_patterns() wants them in the same order. A pattern is
/// compiled at its first use where PCRE2 is not the one that made its bytes.
[[nodiscard]] std::vector<std::string> serialized_patterns(const Profile& profile);
void restore_patterns(Profile& profile, std::vector<std::string> codes);

}  // namespace palaset::rules
