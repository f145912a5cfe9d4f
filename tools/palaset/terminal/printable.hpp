// Text for people: what comes from outside (paths, messages, lines of a rule file) made safe for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palaset::cli {

/// Control characters, line separators, bidirectional overrides and bytes that are no UTF-8 are written as
/// `\n`, `\x1b`, `\u{202e}`; everything else stays.
std::string printable(std::string_view text);

/// The same for text of several lines: line feeds and tabs stay.
std::string printable_lines(std::string_view text);

/// "1 file", "2 files"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace palaset::cli
