// Letters that cannot be seen, written so that they can: "\u{AD}" a soft hyphen, "\x{FF}" a byte.
#pragma once

#include <string>
#include <string_view>

namespace palaset::spec {

/// The bytes that a text with escapes stands for.
std::string unescaped(std::string_view text);

/// A text with escapes for control characters, spaces other than " ", signs without width, combining marks,
/// the two hyphens that look like "-", and bytes that are no UTF-8.
std::string escaped(std::string_view bytes);

}  // namespace palaset::spec
