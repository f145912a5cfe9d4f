#include "interpret/split.hpp"

namespace palaset::interpret {

using rules::Form;
using rules::WordClass;

const Form* head_form(const Tokens& tokens, std::size_t i) {
  for (const WordClass c : {WordClass::subproject_head, WordClass::project_head, WordClass::programme_head}) {
    if (const Form* f = tokens.form(i, c)) return f;
  }
  return nullptr;
}

namespace {

/// A dash that ties what follows to what stands before: nothing between it and the head.
bool ties(const Tokens& tokens, std::size_t first, std::size_t dash) {
  return dash > first && tokens.is(dash, TokenKind::dash) && !tokens[dash].space_after;
}

bool small_word(const Tokens& tokens, std::size_t i) { return tokens.is(i, TokenKind::word) && !tokens[i].capital; }

}  // namespace

bool tied_head(const Tokens& tokens, std::size_t first, std::size_t head, TiedHead& found) {
  if (head <= first || !tokens.is(head, TokenKind::word)) return false;
  const Token& before = tokens[head - 1];
  const bool tight = before.kind == TokenKind::dash && !before.space_before && !before.space_after;
  if (tokens[head].capital && !tight) return false;  // "Oma-Hanke" is a head, "Oma -Hanke" a name
  const Form* form = head_form(tokens, head);
  if (form == nullptr) return false;
  found = {head - 1, head, form};
  if (ties(tokens, first, head - 1)) return true;
  if (tokens.is(head - 1, TokenKind::dash)) return !tokens[head - 1].space_before && head - 1 > first;  // "X- hanke"
  // "-hallituksen kärkihanke": one or two words of the head's own behind the dash
  for (std::size_t words = 1; words <= 2 && head > first + words + 1; ++words) {
    if (!small_word(tokens, head - words)) return false;
    const std::size_t dash = head - words - 1;
    if (ties(tokens, first, dash) && tokens[dash].space_before) {
      found.dash = dash;
      return true;
    }
  }
  return false;
}

}  // namespace palaset::interpret
