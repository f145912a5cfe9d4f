// What the subcommands have in common: each adds itself to the option table, and when the table has read the
// arguments, `chosen` holds what is to be done. Nothing runs while arguments are read.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace palaset::cli {

/// Does the work; gives the exit status.
using Action = std::function<int()>;

void add_extract(CLI::App& root, Action& chosen);
void add_explain(CLI::App& root, Action& chosen);
void add_validate(CLI::App& root, Action& chosen);
void add_rules(CLI::App& root, Action& chosen);
void add_schema(CLI::App& root, Action& chosen);
void add_docs(CLI::App& root, Action& chosen);

/// The whole option table. `chosen` stays empty where the arguments name no subcommand.
std::unique_ptr<CLI::App> make_command_line(Action& chosen);

/// The app of the subcommand that the arguments named last, or `root`.
const CLI::App& named_subcommand(const CLI::App& root);

/// Restricts an option to these words and shows them in help, manual and completion.
CLI::Option* choice(CLI::Option* option, const std::vector<std::string>& words);

/// `palaset --version`: version, morphology, digest of the built-in rules.
std::string version_text();

}  // namespace palaset::cli
