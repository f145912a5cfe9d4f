// A first profile for a page, as text of a rule file with comments.
#pragma once

#include <string>
#include <string_view>

#include <palaset/explain.hpp>

#include "explain/page_shapes.hpp"

namespace palaset::explain {

/// `path`: of the page, for the comments. `id`: of the profile.
[[nodiscard]] std::string profile_text(const Explanation& page, const PageShapes& shapes,
                                       std::string_view path, std::string_view id);

}  // namespace palaset::explain
