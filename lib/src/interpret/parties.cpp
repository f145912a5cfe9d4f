#include "interpret/parties.hpp"

#include <optional>

#include "interpret/base_forms.hpp"
#include "interpret/kind.hpp"
#include "interpret/party.hpp"
#include "interpret/prose.hpp"
#include "interpret/rule_ids.hpp"
#include "interpret/split.hpp"

namespace palaset::interpret {

namespace {

void report_unbalanced(const Context& context, const Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& t = tokens[i];
    const bool open = t.kind == TokenKind::open && (t.partner == unmatched || tokens[t.partner].open_end);
    if (!open && (t.kind != TokenKind::close || t.partner != unmatched)) continue;
    context.log.add(
        "parenthesis.unbalanced", Severity::warning,
        open ? "expected a closing parenthesis for this one" : "expected an opening parenthesis for this one",
        context.excerpt.span(t.begin, t.end), rule::parenthesis);
  }
}

/// "Espoon ja Vantaan kaupungit": one party each. False for any other segment.
bool add_municipalities(const Context& context, const Tokens& tokens, const Segment& s,
                        std::vector<Party>& parties) {
  const rules::Form* noun = tokens.form(s.last, rules::WordClass::municipality_head);
  if (noun == nullptr || !noun->plural || noun->gram_case != morphology::Case::nominative ||
      s.last < s.first + 3)
    return false;
  std::vector<std::size_t> places;
  for (std::size_t i = s.first; i < s.last; ++i) {
    const rules::Form* place = tokens.form(i, rules::WordClass::municipality);
    if (place != nullptr && place->gram_case == morphology::Case::genitive) {
      places.push_back(i);
    } else if (!tokens.is(i, TokenKind::comma) && !tokens.has(i, rules::WordClass::conjunction)) {
      return false;
    }
  }
  for (const std::size_t i : places) {
    Party& party = parties.emplace_back();
    party.kind = PartyKind::organization;
    party.rule = rule::municipality;
    party.name = std::string(tokens.text(i)) + " " + tokens.lexicon().lemma(*noun);
    const std::size_t last = i == places.back() ? s.last : i;
    party.span = context.excerpt.span(tokens[i].begin, tokens[last].end);
    party.surface = context.excerpt.surface(party.span);
  }
  return true;
}

/// "Ks. myös …" as a sentence of its own.
bool sends_elsewhere(const Tokens& tokens, const Sentence& s) {
  if (!tokens.has(s.first, rules::WordClass::see_also)) return false;
  const std::size_t next = s.first + (tokens.is(s.first + 1, TokenKind::stop) ? 2 : 1);
  return next <= s.last && tokens.text(next) == "myös";
}

void add_note(const Context& context, const Tokens& tokens, Sentence s, std::vector<Note>& notes) {
  const std::size_t begin = tokens[s.first].begin;
  const std::size_t end = tokens[s.last].end;
  notes.push_back({folded(tokens.text().substr(begin, end - begin)), context.excerpt.span(begin, end)});
}

}  // namespace

void read_parties(const Context& context, Tokens& tokens, std::vector<Party>& parties,
                  std::vector<Note>& notes) {
  tokens.assign(context.excerpt.text());
  report_unbalanced(context, tokens);
  std::optional<std::string> carried_place;
  for (const Sentence& sentence : split_sentences(tokens)) {
    if (sends_elsewhere(tokens, sentence) && !parties.empty()) {
      parties.back().qualifiers.push_back(folded(trimmed(tokens.text(sentence.first, sentence.last))));
      continue;
    }
    if (sentence.prose) {
      auto named = parties_in_prose(tokens, sentence, context);
      if (named.empty()) add_note(context, tokens, sentence, notes);
      for (Party& p : named) parties.push_back(std::move(p));
      continue;
    }
    for (const Segment& segment : split_parties(tokens, sentence, context)) {
      if (add_municipalities(context, tokens, segment, parties)) continue;
      if (!read_party(tokens, segment, context, carried_place, parties.emplace_back())) parties.pop_back();
    }
  }
}

}  // namespace palaset::interpret
