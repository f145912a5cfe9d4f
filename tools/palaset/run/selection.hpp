// Which files of a folder, and which members of an archive, are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "run/glob.hpp"

namespace palaset::cli {

class Selection {
 public:
  Selection(const std::vector<std::string>& include, const std::vector<std::string>& exclude);

  /// A file by its path below the folder that was given.
  [[nodiscard]] bool takes_file(std::string_view path) const;
  /// A folder that is not entered is not read at all.
  [[nodiscard]] bool enters(std::string_view path) const { return !excluded(path); }
  /// A member by its path in the archive. One without an extension is looked at too: archives seldom hold
  /// anything else than documents under such names.
  [[nodiscard]] bool takes_member(std::string_view path) const;

 private:
  [[nodiscard]] bool excluded(std::string_view path) const;
  [[nodiscard]] bool included(std::string_view path) const;

  std::vector<Glob> include_;
  std::vector<Glob> exclude_;
};

}  // namespace palaset::cli
