#include "interpret/split.hpp"

namespace palaset::interpret {

using rules::WordClass;

namespace {

/// A full stop that ends no sentence: an abbreviation's, an initial's, an ordinal number's.
bool belongs_to_word(const Tokens& tokens, std::size_t stop) {
  if (stop == 0 || tokens[stop].space_before) return false;
  const Token& word = tokens[stop - 1];
  if (word.kind == TokenKind::number) return word.end - word.begin <= 2;
  if (word.kind != TokenKind::word) return false;
  if (tokens.has(stop - 1, WordClass::abbreviation)) return true;
  return word.capital && word.end - word.begin <= 2 && !tokens.has(stop - 1, WordClass::legal_form);
}

bool ends_sentence(const Tokens& tokens, std::size_t i) {
  if (!tokens.is(i, TokenKind::stop) || tokens[i].depth > 0 || i + 1 >= tokens.size()) return false;
  const Token& next = tokens[i + 1];
  return tokens[i].space_after && (next.capital || next.kind == TokenKind::mark) &&
         !belongs_to_word(tokens, i);
}

/// Where the last head noun stands in the nominative or funding comes last, a sentence with a verb is still a
/// name: "Palvelu on minun -hanke (ESR 2015–2017)".
bool names_party(const Tokens& tokens, const Sentence& s) {
  std::size_t last = s.last;
  while (last > s.first && (tokens.is(last, TokenKind::stop) || tokens.is(last, TokenKind::semicolon)))
    --last;
  const bool parenthesis = tokens.is(last, TokenKind::close);
  for (std::size_t i = last + 1; i-- > s.first;) {
    if (tokens[i].depth > 0) continue;
    TiedHead head;
    if (tied_head(tokens, s.first, i, head)) return head.form->gram_case == morphology::Case::nominative;
  }
  return parenthesis;
}

bool is_prose(const Tokens& tokens, const Sentence& s) {
  if (s.last - s.first < 2 || names_party(tokens, s)) return false;
  for (std::size_t i = s.first; i <= s.last; ++i) {
    if (tokens[i].depth == 0 && !tokens[i].capital && tokens.has(i, WordClass::finite_verb)) return true;
  }
  return false;
}

}  // namespace

std::vector<Sentence> split_sentences(const Tokens& tokens) {
  std::vector<Sentence> sentences;
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i + 1 != tokens.size() && !ends_sentence(tokens, i)) continue;
    Sentence s{first, i, false};
    s.prose = is_prose(tokens, s);
    sentences.push_back(s);
    first = i + 1;
  }
  return sentences;
}

}  // namespace palaset::interpret
