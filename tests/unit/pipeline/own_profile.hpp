// Records of a page by a profile of a test's own, one line each.
#pragma once

#include <string>

namespace palaset::test {

/// The profile's head is given: id "own", entries are projects. `profile` is what stands below it.
struct OwnRun {
  OwnRun(const std::string& profile, std::string page);

  std::string records;      ///< a record a line: name, developers, fields with their surfaces
  std::string diagnostics;  ///< code and line each
};

}  // namespace palaset::test
