// Reads a profile from its file, compiles its patterns and tries its examples.
#pragma once

#include <optional>
#include <string>

#include "rules/expand.hpp"
#include "rules/profile.hpp"
#include "rules/toml_file.hpp"

namespace palaset::rules {

/// Adds the [lists] of a file to the lists that all profiles see.
void load_lists(const Table& root, Lists& lists);

/// The id of the profile that the one in a file extends.
[[nodiscard]] std::optional<std::string> extended_by(const Table& root);

/// What a profile is read with.
struct ProfileSources {
  const Lists& lists;
  const Lexicon& lexicon;
  const Profile* base = nullptr;  ///< the profile that it extends
  bool try_patterns = true;       ///< compile each named pattern on its own, for a message at its place
};

/// The profile of a file, where it has one. Faults go to the file.
[[nodiscard]] std::optional<Profile> load_profile(TomlFile& file, const Table& root,
                                                  const ProfileSources& sources);

/// Compiles the classes; false where a pattern is at fault (which is then among the file's problems, and its
/// rule no more in the profile).
[[nodiscard]] bool compile_classes(TomlFile& file, Profile& profile);

/// Tries every example and near miss. `required`: a rule without either is at fault.
void check_classes(TomlFile& file, const Profile& profile, bool required);

}  // namespace palaset::rules
