// An input of any encoding as text: decides which it is, and says where that is not what was declared.
//
// In this order: what the caller asks for; a byte order mark; UTF-16 by its zero bytes; UTF-8 where its
// sequences outnumber bytes that are none; what the page declares; windows-1252.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <palaset/result.hpp>

#include "source/encoding.hpp"
#include "source/source_text.hpp"

namespace palaset::source {

struct EncodingHints {
  std::optional<Encoding> asked;  ///< by the caller: not questioned
  std::string declared;           ///< label by which the page names its own encoding, or empty
};

struct ReadText {
  SourceText text;
  Encoding encoding = Encoding::utf8;
};

/// Error not_text for binary data. `bytes` must outlive the text. UTF-8 in normal form is not copied and
/// read once.
[[nodiscard]] Result<ReadText> read_text(std::string_view bytes, const EncodingHints& hints,
                                         DiagnosticLog& log);

/// UTF-16 by its byte order mark or, without one, by the zero bytes of its letters.
[[nodiscard]] std::optional<Encoding> utf16_of(std::string_view bytes) noexcept;

}  // namespace palaset::source
