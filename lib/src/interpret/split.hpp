// A line of parties to one range of tokens a party.
//
// Separators are ambiguous: "," and "ja" stand between parties and inside names. What decides is whether the
// text before a separator is whole (it ends in a head noun, a funding parenthesis, a legal form …) and what
// the text behind it begins like. What only says more of a party (", osatoteuttaja …", ", Turun osahanke")
// stays with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

/// A part of a party's text that is not its name.
struct Modifier {
  enum class Kind : std::uint8_t { implementers, subprojects, programme, places, qualifier, funding } kind;
  std::size_t first = 0;  ///< tokens, both included
  std::size_t last = 0;
};

struct Segment {
  std::size_t first = 0;  ///< tokens, both included
  std::size_t last = 0;
  std::vector<Modifier> modifiers;
  bool shares_head = false;  ///< one of several names before one plural head
  rules::WordClass shared_head = rules::WordClass::none;
  bool after_conjunction = false;  ///< "ja" stands before it
};

/// A sentence of a line; prose is no list of parties.
struct Sentence {
  std::size_t first = 0;
  std::size_t last = 0;
  bool prose = false;
};

/// A head noun tied to the name before it.
struct TiedHead {
  std::size_t dash = 0;  ///< the dash that ties
  std::size_t head = 0;
  const rules::Form* form = nullptr;
};

/// Any head noun: project, programme or subproject.
[[nodiscard]] const rules::Form* head_form(const Tokens& tokens, std::size_t i);
/// Fills in Token::tie.
void find_tie(const Tokens& tokens, std::size_t head);

/// The tied head that ends in token `head`, if one does: "X-hanke", "X -hanke", "X -hallituksen kärkihanke".
[[nodiscard]] inline bool tied_head(const Tokens& tokens, std::size_t first, std::size_t head,
                                    TiedHead& found) {
  if (head >= tokens.size()) return false;
  if (tokens[head].tie == not_asked) find_tie(tokens, head);
  const std::size_t distance = tokens[head].tie;
  if (distance == 0 || head <= first + distance) return false;
  found = {head - distance, head, head_form(tokens, head)};
  return true;
}

[[nodiscard]] std::vector<Sentence> split_sentences(const Tokens& tokens);
[[nodiscard]] std::vector<Segment> split_parties(const Tokens& tokens, Sentence sentence,
                                                 const Context& context);

}  // namespace palaset::interpret
