#include "interpret/sides.hpp"

#include <algorithm>

#include "interpret/base_forms.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

Whole Sides::whole(const Segment& segment, std::size_t separator, bool in_chain) const {
  const std::size_t k = before(segment.first, separator);
  if (!segment.modifiers.empty() && segment.modifiers.back().last == k) return Whole::strong;
  if (tokens_[k].open_end) return Whole::strong;
  if (kind(k) == TokenKind::close) return whole_parenthesis(segment.first, k);
  if (const Form* f = head_form(tokens_, k)) {
    TiedHead head;
    if (tied_head(tokens_, segment.first, k, head)) return Whole::strong;
    return f->gram_case == Case::nominative ? Whole::yes : Whole::no;
  }
  if (is_organization(segment.first, k)) return Whole::yes;
  const bool suspended = kind(k) == TokenKind::dash && !tokens_[k].space_before && k > segment.first;
  if (suspended && in_chain && tokens_[segment.first].capital) return Whole::yes;  // "Satakunto-"
  if (ends_in_period(segment.first, k)) return Whole::yes;
  if (k > segment.first + 1 && kind(k - 1) == TokenKind::dash && tokens_[k - 1].space_before &&
      !tokens_[k - 1].space_after) {
    return Whole::yes;  // "Terve Kuopio -kioski"
  }
  return Whole::nominal;
}

Whole Sides::whole_parenthesis(std::size_t first, std::size_t close) const {
  const std::size_t open = tokens_[close].partner;
  if (open == unmatched) return Whole::yes;
  if (has_period(open, close)) return Whole::strong;
  return open > first ? Whole::yes : Whole::no;
}

bool Sides::is_organization(std::size_t first, std::size_t k) const {
  if (kind(k) != TokenKind::word) return false;
  const bool inflected =
      tokens_.text(k).find(":n") != std::string_view::npos;  // "ry:n ja …": an owner goes on
  if (tokens_.has(k, WordClass::legal_form) || tokens_.has(k, WordClass::known_organization))
    return !inflected;
  for (const WordClass c : organization_nouns) {
    const Form* f = tokens_.form(k, c);
    if (f != nullptr && f->gram_case == Case::nominative) return true;
  }
  const Form* kind_of_body = tokens_.form(first, WordClass::organization);
  if (kind_of_body != nullptr && kind_of_body->gram_case == Case::nominative)
    return true;  // "Kauppakeskus Redi"
  const Form* place = tokens_.form(k, WordClass::municipality);
  return k == first && place != nullptr && place->gram_case == Case::nominative;
}

bool Sides::ends_in_period(std::size_t first, std::size_t k) const {
  if (kind(k) != TokenKind::number || tokens_[k].end - tokens_[k].begin < 4) return false;
  return k > first && (kind(k - 1) == TokenKind::dash || tokens_.has(k - 1, WordClass::funder) ||
                       tokens_.has(k - 1, WordClass::period_lead) || head_form(tokens_, k - 1) != nullptr);
}

bool Sides::ends_nominal(std::size_t k) const {
  if (kind(k) != TokenKind::word) return false;
  const auto& analyses = context_.morphology.analyze(tokens_.text(k));
  return analyses.empty() || std::any_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
           return a.gram_case == Case::nominative && a.kind != morphology::Kind::verb &&
                  a.kind != morphology::Kind::adjective;
         });
}

bool Sides::has_spaced_dash(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    if (kind(i) == TokenKind::dash && tokens_[i].depth == 0 && tokens_[i].space_before &&
        tokens_[i].space_after)
      return true;
  }
  return false;
}

bool Sides::has_period(std::size_t open, std::size_t close) const {
  for (std::size_t i = open + 1; i <= close; ++i) {
    if (kind(i) == TokenKind::number && tokens_[i].end - tokens_[i].begin >= 4) return true;
    if (tokens_.has(i, WordClass::funder) || tokens_.has(i, WordClass::unfunded)) return true;
  }
  return tokens_.text(open, close).find("rahoit") != std::string_view::npos;
}

Right Sides::right_of(std::size_t i) const {
  Right right;
  std::size_t words = 0;
  bool short_name = true;
  for (; i < end_; ++i) {
    if (kind(i) == TokenKind::open && tokens_[i].partner != unmatched) {
      right.funding |= has_period(i, tokens_[i].partner);
      i = tokens_[i].partner;
      continue;
    }
    if (kind(i) == TokenKind::comma || kind(i) == TokenKind::semicolon || conjunction(i)) break;
    const Form* f = head_form(tokens_, i);
    if (f != nullptr && f->plural) right.plural_head = true;
    right.legal_form |= tokens_.has(i, WordClass::legal_form);
    if (f != nullptr && kind(i - 1) == TokenKind::dash) {
      right.head |= !f->plural;
    } else if (kind(i) == TokenKind::word || kind(i) == TokenKind::number) {
      ++words;
      short_name &= tokens_[i].abbreviation || kind(i) == TokenKind::number;
    }
  }
  right.abbreviation = short_name && words > 0;
  right.end = i;
  return right;
}

bool Sides::begins_name(std::size_t i) const {
  if (i >= end_) return false;
  if (kind(i) == TokenKind::mark) return i + 1 < end_ && tokens_[i + 1].capital;  // a quotation mark
  return tokens_[i].capital && (kind(i) == TokenKind::word || kind(i) == TokenKind::number);
}

bool Sides::conjunction(std::size_t i) const {
  return tokens_.is(i, TokenKind::ampersand) ||
         (!tokens_[i].capital && tokens_.has(i, WordClass::conjunction));
}

std::size_t Sides::before(std::size_t first, std::size_t separator) const {
  std::size_t k = separator - 1;
  while (k > first && kind(k) == TokenKind::comma) --k;
  return k;
}

}  // namespace palaset::interpret
