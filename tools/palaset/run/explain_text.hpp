// An explanation as text for people, and as JSON.
#pragma once

#include <palaset/explain.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace palaset::cli {

/// `path`: of the page. `most`: so many near misses a line.
std::string line_text(std::string_view path, const ExplainedLine& line, std::size_t most);

/// {"path", "profile", "lines": […]}; numbers and names as in the header of the library.
std::string explanation_json(std::string_view path, const Explanation& explanation,
                             const std::vector<const ExplainedLine*>& lines);

}  // namespace palaset::cli
