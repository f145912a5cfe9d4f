// A list of paths that a file or standard input holds: `--files-from`.
#pragma once

#include <palaset/result.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace palaset::cli {

/// The paths in `list` ("-": standard input), a line each, or with `null_separated` up to a NUL each, as
/// `find -print0` writes them. Empty ones are passed over.
Result<std::vector<std::string>> read_path_list(const std::string& list, bool null_separated,
                                                std::size_t max_bytes);

}  // namespace palaset::cli
