// A line of parties to Party values: the interpreter behind "Kehittäjä:" and its kin.
//
// Reads as: tokens, sentences, one segment a party, one Party a segment. Every name, place and period comes
// with the bytes that it was read from.
#pragma once

#include <string>
#include <vector>

#include <palaset/record.hpp>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

struct Note {
  std::string text;
  Span span;
};

/// Adds what context.excerpt holds to both lists. `tokens` is scratch.
void read_parties(const Context& context, Tokens& tokens, std::vector<Party>& parties,
                  std::vector<Note>& notes);

}  // namespace palaset::interpret
