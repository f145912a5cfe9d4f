// What rule files may hold, written from the loader's own table of keys: for people and for editors.
#pragma once

#include <string>

namespace palaset::rules {

/// Markdown, a section a table: docs/rules-reference.md.
[[nodiscard]] std::string reference_text();

/// JSON Schema (draft 7, as editors of TOML read it).
[[nodiscard]] std::string reference_schema();

}  // namespace palaset::rules
