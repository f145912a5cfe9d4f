// People that a text names.
#pragma once

#include <vector>

#include <palaset/memo.hpp>

#include "interpret/context.hpp"
#include "interpret/mentions.hpp"
#include "interpret/person_names.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

/// Adds them to `people`, in the order of the text. `tokens` holds the text of context.excerpt; what a
/// mention took is no person. Full names are learned.
void read_people(const Tokens& tokens, const std::vector<Mention>& mentions, const Context& context,
                 PersonNames& names, std::vector<Person>& people);

}  // namespace palaset::interpret
