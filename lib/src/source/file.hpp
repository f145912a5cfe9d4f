// A file as bytes.
#pragma once

#include <cstddef>
#include <string>

#include <palaset/result.hpp>

namespace palaset::source {

/// Everything a file holds. Errors: unreadable (with the system's reason), too_large.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

}  // namespace palaset::source
