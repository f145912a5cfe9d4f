// Finds the places of a text that no writer may copy as they are.
#pragma once

#include <cstddef>
#include <string_view>

namespace palaset::emit {

/// A quotation mark, a backslash, a control character (C0, DEL, C1), a line or paragraph separator, a mark
/// that turns the direction of writing (it could make a terminal show another text), or bytes that are no
/// UTF-8.
struct Special {
  std::size_t at = 0;      ///< size of the text where there is none
  std::size_t length = 0;  ///< in bytes
  char32_t code = 0;       ///< U+FFFD for bytes that are no UTF-8: one Special a maximal well-formed part
};

/// Bytes behind the end of a text that copy_clean() may write.
inline constexpr std::size_t copy_slack = 16;

/// Copies a text as far as the first Special, or a little less; gives how many bytes. Most strings of a
/// record have none, and are looked at and copied in one go. `to` has room for the text and copy_slack more.
[[nodiscard]] std::size_t copy_clean(std::string_view text, char* to) noexcept;

/// The first such place at `from` or after it.
[[nodiscard]] Special next_special(std::string_view text, std::size_t from) noexcept;

}  // namespace palaset::emit
