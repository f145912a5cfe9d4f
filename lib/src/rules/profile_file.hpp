// Reads a profile from its file, compiles its patterns and tries its examples.
#pragma once

#include <optional>

#include "rules/expand.hpp"
#include "rules/profile.hpp"
#include "rules/toml_file.hpp"

namespace palaset::rules {

/// Adds the [lists] of a file to the lists that all profiles see.
void load_lists(const Table& root, Lists& lists);

/// The profile of a file, where it has one. Faults go to the file.
/// `try_patterns`: compile each named pattern on its own, for a message at its place.
[[nodiscard]] std::optional<Profile> load_profile(TomlFile& file, const Table& root, const Lists& lists,
                                                  const Lexicon& lexicon, bool try_patterns);

/// Compiles the classes; false where a pattern is at fault (which is then among the file's problems, and its
/// rule no more in the profile).
[[nodiscard]] bool compile_classes(TomlFile& file, Profile& profile);

/// Tries every example and near miss. `required`: a rule without either is at fault.
void check_classes(TomlFile& file, const Profile& profile, bool required);

}  // namespace palaset::rules
