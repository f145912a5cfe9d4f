// What was found before and is accepted: a file with a line a finding, so that only new ones fail.
//
// A line is: code, tab, path, tab, a hash of the finding's line without the blanks at its ends. A finding
// stays accepted where lines come and go above it, and is new where its own line changes.
#pragma once

#include <palaset/validator.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace palaset::cli {

class Baseline {
 public:
  /// Error where the file is there and cannot be read or is no baseline; empty where there is no such file.
  static Result<Baseline> read(const std::string& path);

  /// Takes the accepted findings out of a report, each line of the file once; gives their number.
  std::size_t filter(ValidationReport& report);
  void add(const ValidationReport& report);

  /// The file's text.
  [[nodiscard]] std::string text() const;

 private:
  std::map<std::string, std::size_t> lines_;  ///< how often each
};

}  // namespace palaset::cli
