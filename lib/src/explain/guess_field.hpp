// What a label or heading of a page probably fills, by its words and by what stands behind it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palaset::explain {

struct FieldGuess {
  std::string field;  ///< of the record model, or a name for a field of the profile's own
  std::string type;   ///< of a field of its own: "money"; empty for one of the record model
  std::string says;   ///< for a summary: "Who pays"
};

/// `key`: in small letters. `project`: entries are projects, which have more fields.
[[nodiscard]] FieldGuess guess_field(std::string_view key, const std::vector<std::string>& values,
                                     bool project);

/// Whether a label is one that projects have and models do not.
[[nodiscard]] bool speaks_for_projects(std::string_view key);
/// Whether a label names what the entry is called.
[[nodiscard]] bool names_entry(std::string_view key);

/// A name as ids and fields of rule files have it: "toteutusaika", "hankkeen-nimi".
[[nodiscard]] std::string id_of(std::string_view text);

}  // namespace palaset::explain
