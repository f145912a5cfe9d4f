// A paragraph below "Lisätietoja": name, title, phone, e-mail, in any order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <palaset/document.hpp>

#include "interpret/context.hpp"
#include "segment/segmenter.hpp"

namespace palaset::interpret {

/// Nothing where the paragraph names no person, phone or address.
[[nodiscard]] std::optional<Contact> read_contact(const source::SourceText& source,
                                                  const segment::Block& block, source::DiagnosticLog& log);

/// An e-mail address, also one that is hidden from robots: "maija(at)esimerkki.example".
[[nodiscard]] std::optional<std::string> email_in(std::string_view text);

/// Where such a hidden address stands in a line; nothing where it has none.
[[nodiscard]] std::optional<document::Piece> disguised_email(std::string_view text);

/// A line of a link section: its address, or its text where the page does not show the address.
[[nodiscard]] Link read_link(const source::SourceText& source, document::Piece line);

}  // namespace palaset::interpret
