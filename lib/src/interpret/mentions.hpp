// Projects, programmes, models, tools and organisations that a text names.
//
// A mention needs a sign: a head noun tied by a hyphen, a word such as "malli", a legal form, capitals within
// a word, quotation marks. Where it begins is told by capitals and by what cannot stand in a name.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/record.hpp>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

/// A mention and the tokens that it takes, so that nobody else reads them: both ends included.
struct Mention {
  Party party;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Projects that the document has named with a head: in capitals, the name alone is enough later.
using KnownNames = std::set<std::string, std::less<>>;

/// Adds the names in capitals that stand before a head anywhere in a text: "TURVA-hankkeen".
void learn_capital_names(std::string_view text, KnownNames& known);

/// `tokens` holds the text of context.excerpt. In the order of the text.
[[nodiscard]] std::vector<Mention> read_mentions(const Tokens& tokens, const Context& context,
                                                 KnownNames& known);

}  // namespace palaset::interpret
