// How a line ends and begins, as far as that tells whether a text goes on from one to the next.
#pragma once

#include <string_view>

namespace palaset::document {

/// A full stop, question mark, exclamation mark or colon, also inside a closing quotation mark or
/// parenthesis.
[[nodiscard]] bool ends_sentence(std::string_view text) noexcept;
/// The text cannot end here: a comma, an open parenthesis, a hyphen, "ja".
[[nodiscard]] bool is_unfinished(std::string_view text) noexcept;
/// The line cannot begin a text: a closing sign, a comma, a hyphen tied to a small letter.
[[nodiscard]] bool continues_sign(std::string_view line) noexcept;
/// "ja", "sekä", "tai", "eli": what stands between two parts of one text.
[[nodiscard]] bool is_conjunction(std::string_view word) noexcept;
/// Its last 2 KiB, where it is longer.
[[nodiscard]] std::string_view last_word(std::string_view text) noexcept;
[[nodiscard]] bool has_open_parenthesis(std::string_view text) noexcept;

}  // namespace palaset::document
