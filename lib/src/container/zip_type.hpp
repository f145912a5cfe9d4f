// What a zip is: an archive of documents, or itself one.
#pragma once

#include <string_view>

#include <palaset/input.hpp>

namespace palaset::container {

/// docx, odt, or zip, by the names of the first members.
[[nodiscard]] InputType zip_type(std::string_view bytes);
/// The same of an open file, which stands at its beginning before and after.
[[nodiscard]] InputType zip_type(int descriptor);

/// By content, then name, a look into a zip included.
[[nodiscard]] InputType input_type(std::string_view bytes, std::string_view name);

}  // namespace palaset::container
