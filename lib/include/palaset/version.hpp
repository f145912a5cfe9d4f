// The library's version, as text and for the preprocessor.
#pragma once

#include <string_view>

#include <palaset/export.hpp>

#define PALASET_VERSION_MAJOR 0
#define PALASET_VERSION_MINOR 1
#define PALASET_VERSION_PATCH 0
#define PALASET_VERSION "0.1.0"

namespace palaset {

/// The version of the library that runs, which may differ from the header's.
PALASET_API std::string_view version() noexcept;

}  // namespace palaset
