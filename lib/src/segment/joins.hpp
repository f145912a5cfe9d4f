// Whether a line goes on with what the line before it began.
#pragma once

#include <string_view>

namespace palaset::segment {

/// The text cannot end here: an open parenthesis, a comma, a dash, "ja".
[[nodiscard]] bool is_unfinished(std::string_view text);
/// The line cannot begin here: a small letter, a closing parenthesis, a dash.
[[nodiscard]] bool is_continuation(std::string_view line);
/// A parenthesis is closed that the line did not open.
[[nodiscard]] bool closes_parenthesis(std::string_view line);
/// A bullet or a blank before the first character of a title.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

}  // namespace palaset::segment
