// The encodings that inputs come in, by the labels that people and pages give them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palaset::source {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, latin1, latin9, windows1252 };

/// The name as documents carry it: "UTF-8", "ISO-8859-15", "windows-1252".
[[nodiscard]] std::string_view to_string(Encoding encoding) noexcept;

/// The encoding behind a label in any case: "utf8", "latin1", "cp1252" and the like.
[[nodiscard]] std::optional<Encoding> encoding_named(std::string_view label);

/// All names, for messages: "UTF-8, UTF-16LE, …".
[[nodiscard]] std::string encoding_names();

/// The code point of a byte of a single-byte encoding. Bytes that windows-1252 leaves open are C1 controls.
[[nodiscard]] char32_t code_point(Encoding encoding, unsigned char byte) noexcept;

/// The byte that a code point has in windows-1252, if it has one.
[[nodiscard]] std::optional<unsigned char> windows1252_byte(char32_t c) noexcept;

}  // namespace palaset::source
