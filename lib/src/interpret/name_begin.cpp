#include "interpret/name_begin.hpp"

#include <algorithm>

#include "interpret/base_forms.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using morphology::Case;
using morphology::Kind;
using rules::WordClass;

namespace {

constexpr std::size_t longest_name = 24;  ///< tokens

/// The first token, not before `floor`, from which a name may reach to `end`.
std::size_t within_reach(std::size_t end, std::size_t floor) {
  return end < floor + longest_name ? floor : end - longest_name + 1;
}

std::string lower_of(const Tokens& tokens, std::size_t i) {
  return unicode::lower(tokens.text(i));
}

}  // namespace

bool is_double_quote(std::string_view text) {
  return text == "\"" || text == "”" || text == "“" || text == "„" || text == "»" || text == "«";
}

bool NameBegin::starts_sentence(std::size_t i) const {
  if (i == 0) return true;
  const TokenKind before = tokens_[i - 1].kind;
  if (before == TokenKind::mark) return !is_double_quote(tokens_.text(i - 1)) || starts_sentence(i - 1);
  if (i == 1 && (before == TokenKind::number || before == TokenKind::dash))
    return true;  // a heading's number
  return before == TokenKind::stop || before == TokenKind::colon || before == TokenKind::open;
}

bool NameBegin::is_verb(std::size_t i) const {
  if (!tokens_.is(i, TokenKind::word)) return false;
  if (tokens_[i].capital && !starts_sentence(i)) return false;
  if (tokens_.has(i, WordClass::finite_verb)) return true;
  const std::string_view word = tokens_.text(i);
  if (word.size() > 7 && word.substr(word.size() - 5) == "ttiin") return true;  // "opittiin"
  const auto& analyses = context_.morphology.analyze(lower_of(tokens_, i));
  return !analyses.empty() && std::all_of(analyses.begin(), analyses.end(),
                                          [](const morphology::Analysis& a) { return a.finite; });
}

bool NameBegin::is_function_word(std::size_t i) const {
  const auto& analyses = context_.morphology.analyze(lower_of(tokens_, i));
  return !analyses.empty() &&
         std::none_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
           return a.kind == Kind::noun || a.kind == Kind::adjective || a.kind == Kind::place ||
                  morphology::is_proper_name(a.kind);
         });
}

/// A noun in a case that no name begins with before another capital: "Järjestäjinä".
bool NameBegin::is_oblique(std::size_t i) const {
  const auto& analyses = context_.morphology.analyze(lower_of(tokens_, i));
  return !analyses.empty() &&
         std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
           return a.gram_case == Case::essive || a.gram_case == Case::translative ||
                  a.gram_case == Case::partitive;
         });
}

/// What no name holds, or does not begin behind.
bool NameBegin::stops(std::size_t i) const {
  switch (tokens_[i].kind) {
    case TokenKind::stop:
    case TokenKind::colon:
    case TokenKind::semicolon:
    case TokenKind::open:
    case TokenKind::close:
      return true;
    case TokenKind::mark:
      return is_double_quote(tokens_.text(i));
    case TokenKind::word:
      return is_verb(i) || tokens_.has(i, WordClass::for_instance);
    default:
      return false;
  }
}

bool NameBegin::is_person(std::size_t i) const {
  const rules::Readings readings = tokens_.lexicon().find(tokens_.text(i));
  if (readings.find(WordClass::given_name) != nullptr)
    return readings.find(WordClass::ambiguous_name) == nullptr;
  const auto& analyses = context_.morphology.analyze(tokens_.text(i));
  return !analyses.empty() &&
         std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
           return a.kind == Kind::given_name || a.kind == Kind::surname;
         });
}

bool NameBegin::is_organization_noun(std::size_t i) const {
  return std::any_of(std::begin(organization_nouns), std::end(organization_nouns),
                     [&](WordClass c) { return tokens_.form(i, c) != nullptr; });
}

bool NameBegin::is_owner_noun(std::size_t i) const {
  if (!tokens_.is(i, TokenKind::word)) return false;
  const std::string_view word = tokens_.text(i);
  if (tokens_.has(i, WordClass::legal_form)) return word.find(":n") != std::string_view::npos;
  return std::any_of(std::begin(organization_nouns), std::end(organization_nouns), [&](WordClass c) {
    const rules::Form* f = tokens_.form(i, c);
    return f != nullptr && f->gram_case == Case::genitive;
  });
}

std::size_t NameBegin::with_capitals(std::size_t begin, std::size_t floor) const {
  while (begin > floor && tokens_.is(begin - 1, TokenKind::word) && tokens_[begin - 1].capital &&
         !tokens_[begin - 1].open_end) {
    const std::size_t before = begin - 1;
    if (is_person(before) || is_verb(before)) break;
    if (starts_sentence(before) && (is_function_word(before) || is_oblique(before))) break;
    begin = of_word(begin, floor);
  }
  return begin;
}

std::size_t NameBegin::of_word(std::size_t end, std::size_t floor) const {
  std::size_t i = end - 1;
  while (i > floor + 1 && tokens_.is(i - 1, TokenKind::dash) && !tokens_[i - 1].space_before &&
         !tokens_[i - 1].space_after &&
         (tokens_.is(i - 2, TokenKind::word) || tokens_.is(i - 2, TokenKind::number)))
    i -= 2;
  return i;
}

std::optional<std::size_t> NameBegin::of_words(std::size_t end, std::size_t floor) const {
  if (end <= floor) return std::nullopt;
  if (is_double_quote(tokens_.text(end - 1))) {
    for (std::size_t i = end - 1; i-- > within_reach(end, floor);) {
      if (is_double_quote(tokens_.text(i))) return i;
    }
    return std::nullopt;
  }
  std::size_t begin = end;
  for (std::size_t i = end; i-- > within_reach(end, floor);) {
    const bool verb_begins =
        begin == end && tokens_[i].capital && starts_sentence(i) && is_verb(i);  // "Levähdä hetki -hanke"
    if (stops(i) && !verb_begins) break;
    const bool joint = tokens_.is(i, TokenKind::comma) || tokens_.has(i, WordClass::conjunction);
    if (joint && begin != end) break;
    if (!tokens_[i].capital || !(tokens_.is(i, TokenKind::word) || tokens_.is(i, TokenKind::number)))
      continue;
    if (starts_sentence(i) && is_function_word(i) && i + 1 < end && tokens_[i + 1].capital) break;
    begin = of_word(i + 1, floor);
    if (tokens_.is(i, TokenKind::number) && i + 1 == end && i > floor && tokens_.is(i - 1, TokenKind::word) &&
        tokens_[i - 1].space_after)
      continue;  // "Iloa arkeen 2 -hanke"
    const bool alone = begin + 1 >= end || !tokens_[i].space_after;
    if (!alone || !place_of_locative(tokens_.text(i), context_)) break;  // "Hyvää elämää Kainuussa" goes on
  }
  if (begin == end) return std::nullopt;
  return with_owner(with_capitals(begin, floor), floor);
}

std::optional<std::size_t> NameBegin::of_coordinated_words(std::size_t end, std::size_t floor) const {
  const auto begin = of_words(end, floor);
  if (!begin || *begin < floor + 2 || !tokens_.has(*begin - 1, WordClass::conjunction)) return begin;
  const std::size_t first = *begin - 2;
  if (!tokens_.is(first, TokenKind::word) || !tokens_[first].capital || tokens_[first].abbreviation ||
      is_person(first))
    return begin;
  const auto& analyses = context_.morphology.analyze(lower_of(tokens_, first));
  const bool noun = std::any_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
    return a.kind == Kind::noun && a.gram_case == Case::nominative;
  });
  return noun && !is_organization_noun(first) ? with_owner(with_capitals(first, floor), floor) : *begin;
}

std::size_t NameBegin::with_owner(std::size_t begin, std::size_t floor) const {
  if (begin <= floor || !is_owner_noun(begin - 1)) return begin;
  const std::size_t owner = of_organization(begin - 1, floor);
  return owner < begin - 1 || tokens_[begin - 1].capital ? owner : begin;
}

std::size_t NameBegin::of_organization(std::size_t last, std::size_t floor) const {
  std::size_t begin = of_word(last + 1, floor);
  const bool legal = tokens_.has(last, WordClass::legal_form);
  std::size_t small = 0;
  std::size_t found = begin;
  for (std::size_t i = begin; i-- > within_reach(last, floor);) {
    if (tokens_.is(i, TokenKind::dash) && !tokens_[i].space_after) continue;
    if (!tokens_.is(i, TokenKind::word) || stops(i)) break;
    if (tokens_[i].capital) {
      if (is_person(i) && !legal) break;
      // "Kiitos Kaiku ry:lle"
      const bool no_name = tokens_.has(i, WordClass::no_mention) && !is_organization_noun(i);
      if (starts_sentence(i) && (is_function_word(i) || no_name || (found != begin && is_oblique(i)))) break;
      if (!legal && !tokens_[last].capital && tokens_.text(i).back() != 'n')
        break;  // an owner in the genitive
      found = of_word(i + 1, floor);
      i = found;
      small = 0;
      if (found == floor) break;
      continue;
    }
    if (!legal || found != begin || ++small > 3 || tokens_.has(i, WordClass::conjunction)) break;
  }
  return legal ? behind_person(found, last) : found;
}

/// "Sari Kotila Esimerkki Oy": a first name and a surname before the organisation's name are somebody's.
std::size_t NameBegin::behind_person(std::size_t first, std::size_t last) const {
  const bool given = tokens_.has(first, WordClass::given_name);
  const bool room = first + 2 < last && tokens_.is(first + 1, TokenKind::word) &&
                    tokens_[first + 1].capital && tokens_[first + 2].capital;
  return given && room ? first + 2 : first;
}

}  // namespace palaset::interpret
