// What an input is, by its first bytes and its name.
#pragma once

#include <cstddef>
#include <string_view>

#include <palaset/input.hpp>

namespace palaset::source {

/// So many of the first bytes tell all that can be told.
inline constexpr std::size_t head_bytes = 512;

/// What the first bytes say; then, where they say nothing, the name; else text. Never `automatic`. A zip that
/// holds an office document is a zip here: what is in it tells more (container::zip_type).
[[nodiscard]] InputType type_of(std::string_view head, std::string_view name);

/// "a PNG image", for what is certainly nothing that can be read; empty for all else.
[[nodiscard]] std::string_view foreign_kind(std::string_view head);

[[nodiscard]] bool is_container(InputType type) noexcept;

/// "application/pdf"; the type's word where it is a container.
[[nodiscard]] std::string_view media_type(InputType type) noexcept;

/// "a PDF", "a zip archive": for messages.
[[nodiscard]] std::string_view describe(InputType type) noexcept;

}  // namespace palaset::source
