// What the tree builder and the renderer make of an element by its name (HTML Living Standard, 13.2.4 and
// 15).
#pragma once

#include <cstdint>
#include <string_view>

namespace palaset::markup {

/// Bits of element_kind().
inline constexpr std::uint16_t special = 1;     ///< ends the search for an end tag's element
inline constexpr std::uint16_t empty = 2;       ///< has no content and no end tag
inline constexpr std::uint16_t formatting = 4;  ///< opened again where a block closed it
inline constexpr std::uint16_t barrier = 8;     ///< what is outside is out of scope
inline constexpr std::uint16_t marker = 16;     ///< formatting outside is not opened again inside
inline constexpr std::uint16_t closes_p = 32;   ///< ends an open paragraph
inline constexpr std::uint16_t block = 64;      ///< stands on lines of its own
inline constexpr std::uint16_t heading = 128;   ///< h1 to h6
inline constexpr std::uint16_t apart = 256;     ///< has blank lines around it
inline constexpr std::uint16_t unread = 512;    ///< never text of the page
inline constexpr std::uint16_t cut_out =
    1024;  ///< unread, and taken away with its content before a tree is made

[[nodiscard]] std::uint16_t element_kind(std::string_view name) noexcept;

}  // namespace palaset::markup
