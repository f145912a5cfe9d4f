// What the lines of a page look like, for a first profile: labels that come again, rows of a table, lines
// that each name a project, lines of the page's furniture.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <palaset/explain.hpp>

namespace palaset::explain {

/// A label with its lines. "Tekijä" and "Tekijät" are one.
struct LabelShape {
  std::string text;  ///< as it stands first
  std::string key;   ///< in small letters, in the singular where both are there
  bool plural_too = false;
  bool bullet = false;              ///< a bullet stands before it somewhere
  bool number = false;              ///< "3. Hakija"
  bool colon = true;                ///< false: alone on its line, and the value below
  std::vector<std::size_t> lines;   ///< indices into Explanation::lines
  std::vector<std::string> values;  ///< by line; empty where the value stands below
};

struct ColumnShape {
  std::string heading;
  std::vector<std::string> values;
};

struct TableShape {
  std::string separator;    ///< as rule files call it: "tab", "semicolon", "pipe"
  std::size_t heading = 0;  ///< index of the line of headings
  std::vector<ColumnShape> columns;
};

struct PageShapes {
  std::vector<LabelShape> labels;  ///< in the order in which they come first
  std::optional<TableShape> table;
  std::vector<std::size_t> projects;   ///< lines that name a project and have no title above them
  std::vector<std::string> furniture;  ///< texts of lines that come again and again
};

[[nodiscard]] PageShapes shapes_of(const Explanation& page);

}  // namespace palaset::explain
