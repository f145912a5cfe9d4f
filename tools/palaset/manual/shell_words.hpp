// What the three completion writers share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "manual/command_doc.hpp"

namespace palaset::cli {

/// "a b c"
std::string joined(const std::vector<std::string>& words);

/// The command's words after "palaset": "", "rules", "rules list".
std::string words_after_root(const CommandDoc& doc);

/// What may stand as a command's next word: its subcommands, and words that its arguments may be.
std::vector<std::string> next_words(const CommandDoc& doc);

/// Whether an argument of the command may be a path.
bool arguments_take_path(const CommandDoc& doc);

/// In single quotes, for bash and zsh.
std::string quoted(std::string_view text);

}  // namespace palaset::cli
