// The JSON Schema beside this file, which the build compiles into the library.
#pragma once

#include <string_view>

namespace palaset::emit {

[[nodiscard]] std::string_view document_schema();

}  // namespace palaset::emit
