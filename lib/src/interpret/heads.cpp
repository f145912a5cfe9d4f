#include "interpret/split.hpp"

namespace palaset::interpret {

using rules::Form;
using rules::WordClass;

namespace {

constexpr rules::ClassSet heads = rules::bit(WordClass::subproject_head) |
                                  rules::bit(WordClass::project_head) | rules::bit(WordClass::programme_head);

}  // namespace

const Form* head_form(const Tokens& tokens, std::size_t i) {
  if (!tokens.has_any(i, heads)) return nullptr;
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

bool small_word(const Tokens& tokens, std::size_t i) {
  return tokens.is(i, TokenKind::word) && !tokens[i].capital;
}

/// The dash that can tie token `head` to a name, or `head` where there is none. Looks at signs only.
std::size_t tying_dash(const Tokens& tokens, std::size_t first, std::size_t head) {
  if (tokens.is(head - 1, TokenKind::dash)) {
    const Token& dash = tokens[head - 1];
    const bool loose =
        dash.space_after && (dash.space_before || tokens[head].capital);  // "X- hanke" is a slip
    const bool name =
        tokens[head].capital && dash.space_before;  // "Oma-Hanke" is a head, "Oma -Hanke" a name
    return head - 1 > first && !loose && !name ? head - 1 : head;
  }
  // "-hallituksen kärkihanke": one or two words of the head's own behind the dash
  for (std::size_t words = 1; words <= 2 && head > first + words + 1; ++words) {
    if (!small_word(tokens, head - words)) return head;
    const std::size_t dash = head - words - 1;
    if (ties(tokens, first, dash) && tokens[dash].space_before) return dash;
  }
  return head;
}

}  // namespace

bool tied_head(const Tokens& tokens, std::size_t first, std::size_t head, TiedHead& found) {
  if (head <= first || !tokens.is(head, TokenKind::word) || tokens.is_none(head, heads)) return false;
  const std::size_t dash = tying_dash(tokens, first, head);
  if (dash == head || (dash + 1 != head && tokens[head].capital)) return false;
  const Form* form = head_form(tokens, head);
  if (form == nullptr) return false;
  found = {dash, head, form};
  return true;
}

}  // namespace palaset::interpret
