// Paths as reports name them: relative references of RFC 3986.
#pragma once

#include <string>
#include <string_view>

namespace palaset::emit {

/// "a b/ä.txt" → "a%20b/%C3%A4.txt"; an absolute path becomes a file: URI.
[[nodiscard]] std::string path_uri(std::string_view path);

}  // namespace palaset::emit
