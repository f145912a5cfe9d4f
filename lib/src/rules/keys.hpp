// Every key that a rule file may have: the one table that the loader allows keys by, and that the reference
// and the JSON Schema for editors are written from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::rules {

enum class KeyType : std::uint8_t {
  one,  ///< the number 1
  string,
  pattern,  ///< a string that is a regular expression
  word,     ///< a string, one of `choices`
  boolean,
  integer,
  strings,  ///< an array of strings
  numbers,  ///< an array of integers or one integer
  samples,  ///< an array of strings and of tables "line", "value"
  table,    ///< with the keys of the table of that name
  tables,   ///< an array of such
  words,    ///< a table of arrays of strings, under any key
  texts,    ///< a table of strings, under any key
  types,    ///< a table of own fields: a word or a table each
  labels,   ///< a table of labels: a word or a table each
};

struct KeyChoice {
  std::string_view name;
  std::string_view meaning;
};

struct Key {
  std::string_view table;  ///< "" for the head of the file, "line", "profile"
  std::string_view name;
  KeyType type = KeyType::string;
  bool required = false;
  std::string_view fallback;  ///< what holds where the key is missing, as the reference says it
  std::string_view meaning;
  std::vector<KeyChoice> choices = {};
};

/// All of them, table by table, in the order of the reference.
[[nodiscard]] const std::vector<Key>& all_keys();

/// Those of one table. Precondition: there is such a table.
[[nodiscard]] std::vector<std::string_view> keys_of(std::string_view table);

}  // namespace palaset::rules
