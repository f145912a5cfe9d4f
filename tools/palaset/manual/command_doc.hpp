// The option table as plain data. Help, manual page and completions are all written from it, so that they
// cannot tell different things.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}  // namespace CLI

namespace palaset::cli {

struct OptionDoc {
  std::vector<std::string> names;  ///< "-f", "--format"; none for a positional argument
  std::string value;               ///< "json|jsonl|csv", "FILE"; empty for a switch
  std::string text;
  bool many = false;  ///< may be given more than once

  /// The words among the alternatives of `value`: those in lower case stand for themselves.
  [[nodiscard]] std::vector<std::string> words() const;
  /// Whether a path may be given: FILE, FOLDER or OUT is among the alternatives.
  [[nodiscard]] bool takes_path() const;
  /// "-f, --format json|jsonl|csv"
  [[nodiscard]] std::string heading() const;
};

struct CommandDoc {
  std::string name;                   ///< "palaset rules list"
  std::string summary;                ///< one sentence
  std::string text;                   ///< what follows it; may be empty
  std::vector<std::string> examples;  ///< command lines
  std::vector<OptionDoc> arguments;
  std::vector<OptionDoc> options;
  std::vector<CommandDoc> subcommands;  ///< without the hidden ones

  /// "palaset extract [OPTION]... [FILE|FOLDER|-]..."
  [[nodiscard]] std::string usage() const;
  /// The last word of the name.
  [[nodiscard]] std::string word() const;
};

CommandDoc describe(const CLI::App& app);

}  // namespace palaset::cli
