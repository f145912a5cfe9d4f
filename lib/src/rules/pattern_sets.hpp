// A profile's patterns, joined by the set that they are tried in.
#pragma once

#include <string>
#include <vector>

#include "rules/profile.hpp"

namespace palaset::rules {

/// Compiles what the profile's rules expand to. False where PCRE2 takes no part of it.
[[nodiscard]] bool join_patterns(Profile& profile);

/// The joined patterns as bytes, and back: restore_patterns() wants them in the same order. A pattern is
/// compiled at its first use where PCRE2 is not the one that made its bytes.
[[nodiscard]] std::vector<std::string> serialized_patterns(const Profile& profile);
void restore_patterns(Profile& profile, std::vector<std::string> codes);

}  // namespace palaset::rules
