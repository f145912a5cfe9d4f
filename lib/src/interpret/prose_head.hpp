// The head of a memo written as sentences: "Muistio palaverista, joka pidettiin … Läsnä olivat …"
#pragma once

#include <palaset/memo.hpp>

#include "interpret/context.hpp"
#include "interpret/mentions.hpp"
#include "interpret/person_names.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

/// Reads a paragraph, the text of context.excerpt, into what the memo lacks yet. True where the paragraph is
/// nothing but a head: it begins with what the document is. `tokens` is scratch.
[[nodiscard]] bool read_prose_head(Tokens& tokens, const Context& context, PersonNames& names,
                                   KnownNames& known, MemoRecord& memo);

}  // namespace palaset::interpret
