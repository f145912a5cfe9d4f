// The rule files under lib/rules, which the build compiles into the library.
#pragma once

#include <span>
#include <string_view>

namespace palaset::rules {

struct BuiltinFile {
  std::string_view name;  ///< relative to lib/rules: "listing.toml", "words/funders.toml"
  std::string_view text;
};

/// Sorted by name.
[[nodiscard]] std::span<const BuiltinFile> builtin_files();

/// The same rules compiled, for from_image(); empty in the program that makes it.
[[nodiscard]] std::string_view builtin_image();

}  // namespace palaset::rules
