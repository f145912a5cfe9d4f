// The head of a memo: what it is, of what meeting, of which day, who was there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <palaset/memo.hpp>

#include "interpret/context.hpp"
#include "interpret/person_names.hpp"
#include "segment/outline.hpp"
#include "source/source_text.hpp"

namespace palaset::interpret {

/// A part of a line of the head: columns stand apart.
struct HeadCell {
  std::string text;
  Span span;
  bool running = false;  ///< of a header that comes again on every page
};

/// Fills title, document_type, date, event, theme and participants. `cells`: of the lines that no rule knows.
void read_memo_head(const source::SourceText& source, const segment::Outline& outline,
                    const std::vector<HeadCell>& cells, const Context& context, PersonNames& names,
                    MemoRecord& memo);

/// Whether a line of the head can name the meeting: it has a word such as "kokous", a document's word or a
/// date.
[[nodiscard]] bool names_event(std::string_view text, const Context& context);

/// Whether a line is nothing but an organisation's name.
[[nodiscard]] bool is_organization_line(std::string_view text, const Context& context);

}  // namespace palaset::interpret
