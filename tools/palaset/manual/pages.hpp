// The manual page and the completions, written from the option table when the project is built.
#pragma once

#include <string>

#include "manual/command_doc.hpp"

namespace palaset::cli {

std::string man_page(const CommandDoc& root);
std::string bash_completion(const CommandDoc& root);
std::string zsh_completion(const CommandDoc& root);
std::string fish_completion(const CommandDoc& root);

}  // namespace palaset::cli
