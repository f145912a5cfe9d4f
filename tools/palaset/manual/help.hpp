// What --help prints, and what is said where the arguments are wrong.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace palaset::cli {

std::string help_text(const CLI::App& app);

/// Help and version go to standard output; for wrong arguments standard error is told what was seen and what
/// may have been meant. Gives the exit status.
int answer(const CLI::App& root, const CLI::ParseError& error);

/// Arguments that name a command, but not what it is to do: its help on standard error.
int explain_usage(const CLI::App& root);

}  // namespace palaset::cli
