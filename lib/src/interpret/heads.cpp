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
bool ties(const Tokens& tokens, std::size_t dash) {
  return tokens.is(dash, TokenKind::dash) && !tokens[dash].space_after;
}

bool small_word(const Tokens& tokens, std::size_t i) {
  return tokens.is(i, TokenKind::word) && !tokens[i].capital;
}

/// How far before token `head` the dash stands that can tie it to a name, or 0. Looks at signs only.
std::size_t distance_to_dash(const Tokens& tokens, std::size_t head) {
  if (head == 0) return 0;
  if (tokens.is(head - 1, TokenKind::dash)) {
    const Token& dash = tokens[head - 1];
    const bool loose =
        dash.space_after && (dash.space_before || tokens[head].capital);  // "X- hanke" is a slip
    const bool name =
        tokens[head].capital && dash.space_before;  // "Oma-Hanke" is a head, "Oma -Hanke" a name
    return !loose && !name ? 1 : 0;
  }
  // "-hallituksen kärkihanke": one or two words of the head's own behind the dash
  for (std::size_t words = 1; words <= 2 && head > words; ++words) {
    if (!small_word(tokens, head - words)) return 0;
    const std::size_t dash = head - words - 1;
    if (ties(tokens, dash) && tokens[dash].space_before) return tokens[head].capital ? 0 : words + 1;
  }
  return 0;
}

}  // namespace

void find_tie(const Tokens& tokens, std::size_t head) {
  const Token& token = tokens[head];
  token.tie = 0;
  if (token.kind != TokenKind::word || tokens.is_none(head, heads)) return;
  const std::size_t distance = distance_to_dash(tokens, head);
  if (distance > 0 && head_form(tokens, head) != nullptr) token.tie = static_cast<std::uint8_t>(distance);
}

}  // namespace palaset::interpret
