// Names made comparable: what is left of them when case, blanks, dashes and quotation marks are put aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <palaset/record.hpp>

namespace palaset::check {

/// Lower case; a run of anything but letters and digits is one blank. "TUKEE!" and "Tukee" have the same.
/// Appends to `key`.
void add_name_key(std::string_view name, std::string& key);
[[nodiscard]] std::string name_key(std::string_view name);

/// Of an entry, for all checks that compare names.
struct NameKeys {
  std::string title;
  std::vector<std::string> developers, related;  ///< one a party

  void assign(const ModelRecord& record);
};

}  // namespace palaset::check
