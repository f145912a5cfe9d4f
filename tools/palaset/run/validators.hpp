// The validator for a path: by the settings that lie above it, and the options of the command line.
#pragma once

#include <palaset/settings.hpp>
#include <palaset/validator.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "validate_options.hpp"

namespace palaset::cli {

class Validators {
 public:
  /// Both must outlive it.
  Validators(const Extractor& extractor, const ValidateOptions& options)
      : extractor_(extractor), options_(options) {}

  struct Chosen {
    const Validator* validator = nullptr;
    std::optional<Severity> fail_on;  ///< absent: never
  };

  /// For "-": by the settings of the working folder. Error where a settings file is broken or cannot be read.
  /// May be called by several threads; what it gives stays.
  Result<Chosen> for_path(const std::string& path);

 private:
  struct File {
    std::string folder;  ///< with its slash; patterns are relative to it
    ValidatorSettings settings;
  };

  Result<Chosen> choose(const std::string& path);
  Result<const File*> file_for(const std::string& path);
  Result<const File*> read(const std::string& folder, const std::string& name);

  std::mutex mutex_;
  const Extractor& extractor_;
  const ValidateOptions& options_;
  std::map<std::string, const File*> by_folder_;  ///< null: there is none above it
  std::vector<std::unique_ptr<File>> files_;
  std::map<std::pair<const File*, std::vector<bool>>, Validator> made_;
};

/// "error", "warning", "info"; nothing for "never".
std::optional<Severity> parse_fail_on(const std::string& word);

}  // namespace palaset::cli
