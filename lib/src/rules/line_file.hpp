// Reads one [[line]], one [[column]] and the table [fields] of a rule file into what a profile is made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expand.hpp"
#include "rules/profile.hpp"
#include "rules/toml_file.hpp"

namespace palaset::rules {

/// The fields of [fields], which come after `inherited`; one with the same key takes the other's place.
[[nodiscard]] std::vector<OwnField> load_fields(const Table& root, std::vector<OwnField> inherited);

/// The field that a word or the name of a group stands for; in a group's name `_` stands for a hyphen too.
[[nodiscard]] std::optional<Target> target_named(std::string_view name, const std::vector<OwnField>& own);

/// Whether an id holds only what ids may hold; said where not.
[[nodiscard]] bool fits_id(const Table& table, const Text& id);

class LineReader {
 public:
  /// All must outlive the reader.
  LineReader(TomlFile& file, Expander& expander, const std::vector<OwnField>& own)
      : file_(file), expander_(expander), own_(own) {}

  /// Faults go to the file; what is at fault keeps its default.
  [[nodiscard]] LineRule line(const Table& table, const std::string& profile);
  /// The rule that a key of [labels] stands for: the label, behind a bullet or number if the page has one,
  /// then a colon or a wide blank and the value, or nothing.
  [[nodiscard]] LineRule label(const Table& labels, const Text& key, const std::string& profile);
  [[nodiscard]] LineRule column(const Table& table, const std::string& profile);

 private:
  void read_target(const Table& table, std::string_view key, bool required, LineRule& rule);
  void read_role(const Table& table, LineRule& rule);
  void read_pattern(const Table& table, LineRule& rule);

  TomlFile& file_;
  Expander& expander_;
  const std::vector<OwnField>& own_;
};

/// The value that a word names; a problem that lists all of them, and `otherwise`, for any other word.
template <class Choices, class T>
T choose(const Table& table, const std::optional<Text>& word, const Choices& choices, T otherwise) {
  if (!word) return otherwise;
  std::string all;
  for (const auto& c : choices) {
    if (c.name == word->value) return T(c.value);
    all += (all.empty() ? "" : ", ") + std::string(c.name);
  }
  table.problem(word->at, "expected one of " + all + ", saw '" + word->value + "'");
  return otherwise;
}

}  // namespace palaset::rules
