// What a page in HTML calls its parts, as rule files have it: the table [html].
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/expand.hpp"
#include "rules/toml_file.hpp"

namespace palaset::rules {

/// All in small letters. Names of classes and ids are patterns in which "*" stands for anything.
struct HtmlRules {
  std::vector<std::string> left_out;         ///< names of what belongs to the page: "cookie*"
  std::vector<std::string> hidden;           ///< names of what only a screen reader hears
  std::vector<std::string> roles;            ///< ARIA roles of what belongs to the page
  std::vector<std::string> name_columns;     ///< a column's heading above names: "malli"
  std::vector<std::string> period_columns;   ///< a label, and headings that say the same: "aika"
  std::vector<std::string> subject_columns;  ///< likewise, of a first column: "hanke"
  std::vector<std::string> labels;           ///< a cell that names what the next one holds: "kehittäjä"
  std::vector<std::string> label_openings;   ///< the first word of such a cell: "samankaltaista"
  std::vector<std::string> columns;          ///< what stands above the columns that a profile reads

  [[nodiscard]] bool is_left_out(std::string_view name) const;
  [[nodiscard]] bool is_hidden(std::string_view name) const;
  [[nodiscard]] bool is_role_left_out(std::string_view role) const;
  /// The text of a cell, in any case, with or without a colon behind it.
  [[nodiscard]] bool is_name_column(std::string_view cell) const;
  /// The label that a column's heading stands for, or itself.
  [[nodiscard]] std::string_view column_label(std::string_view cell) const;
  [[nodiscard]] bool is_subject_column(std::string_view cell) const;
  [[nodiscard]] bool is_label(std::string_view cell) const;
  [[nodiscard]] bool is_column(std::string_view cell) const;
};

/// Adds what a file has. Lists that it names may stand in any file: `lists` holds all of them.
void load_html(const Table& root, const Lists& lists, HtmlRules& rules);

/// Tries the examples and near misses of a file on the names of all files.
void check_html(const Table& root, const HtmlRules& rules, bool required);

/// A class or id as patterns see it: "siteFooter", "site_footer" → "site-footer".
[[nodiscard]] std::string plain_name(std::string_view name);

}  // namespace palaset::rules
