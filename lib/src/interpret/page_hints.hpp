// What a page says beside its text, put into values: addresses of links, and what the page says of itself.
#pragma once

#include <palaset/document.hpp>

#include "document/hints.hpp"
#include "segment/segmenter.hpp"
#include "source/source_text.hpp"

namespace palaset::interpret {

/// The title from the first heading of the first level, else from the <title>; none where there is neither.
void take_page_title(const source::SourceText& source, const document::Hints& hints, DocumentHead& head);

/// Language and date that the head of a page says.
void take_page_head(const document::Hints& hints, DocumentHead& head);

/// The address that an entry's title links to, and its origin.
void take_title_link(const source::SourceText& source, const document::Hints& hints,
                     const segment::Entry& entry, ModelRecord& record);

/// The address of a line that does not show it.
void take_line_link(const document::Hints& hints, document::Piece line, Link& link);

/// The e-mail address of a contact whose paragraph links to it.
void take_mail_link(const document::Hints& hints, const segment::Block& block, Contact& contact);

}  // namespace palaset::interpret
