// DOCX and ODT documents as text, with their headings and links. The only place that knows pugixml.
#pragma once

#include <string_view>

#include <palaset/input.hpp>
#include <palaset/result.hpp>

#include "document/extracted.hpp"

namespace palaset::office {

/// Errors, as a sentence's end without the input's name: unreadable, too_large.
[[nodiscard]] Result<document::Extracted> read_docx(std::string_view bytes, const Limits& limits);
[[nodiscard]] Result<document::Extracted> read_odt(std::string_view bytes, const Limits& limits);

}  // namespace palaset::office
