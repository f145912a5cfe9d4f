// A PDF as text, through `pdftotext` of poppler-utils.
//
// PDF readers have crashed and hung on odd files for as long as there are any, so that one is run as a child
// process under limits, and never linked. `pdftotext -bbox` gives words with their places and no more; the
// lines are made here (layout.hpp), because neither of its own ways keeps what a listing or a memo needs:
// reading order loses blank lines, indentation and the hyphens at ends of lines, and -layout puts the lines
// of two columns side by side.
#pragma once

#include <string_view>

#include <palaset/input.hpp>
#include <palaset/result.hpp>

#include "document/extracted.hpp"

namespace palaset::pdf {

/// Errors, as a sentence's end without the input's name: unreadable, too_large.
[[nodiscard]] Result<document::Extracted> read_pdf(std::string_view bytes, const Limits& limits);

}  // namespace palaset::pdf
