// From the bytes of an input to bytes that are text: what comes before decoding, where a document has a
// reader of its own.
#pragma once

#include <string>
#include <string_view>

#include <palaset/input.hpp>
#include <palaset/result.hpp>

#include "document/extracted.hpp"

namespace palaset::pipeline {

/// The type asked for, or what content and name say; `automatic` for text and HTML, which read_input tells
/// apart. Error not_text where it is nothing that has text, or a container, whose members are inputs of their
/// own.
[[nodiscard]] Result<InputType> document_type(std::string_view bytes, const std::string& name,
                                              InputType asked);

/// Whether the text of such a document must be extracted.
[[nodiscard]] bool has_reader(InputType type) noexcept;

/// The text of a document that has a reader. Errors: unreadable, too_large.
[[nodiscard]] Result<document::Extracted> read_document(InputType type, std::string_view bytes,
                                                        const std::string& name, const Limits& limits);

}  // namespace palaset::pipeline
