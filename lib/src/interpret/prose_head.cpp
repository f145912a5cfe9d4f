#include "interpret/prose_head.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "interpret/dates.hpp"
#include "interpret/people.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

constexpr std::size_t longest = 1500;  ///< bytes; a longer paragraph is no head

constexpr std::array<std::string_view, 9> leads{"Läsnä oli",
                                                "Paikalla oli",
                                                "Mukana oli",
                                                "Osallistujina oli",
                                                "Osallistujat oli",
                                                "Kokoukseen osallistui",
                                                "Tapaamiseen osallistui",
                                                "Tilaisuuteen osallistui",
                                                "Palaveriin osallistui"};

/// The sentence that says who was there, in offsets of the text; empty where none does.
std::pair<std::size_t, std::size_t> people_sentence(std::string_view text) {
  for (const std::string_view lead : leads) {
    const std::size_t at = text.find(lead);
    if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ')) continue;
    std::size_t end = at;
    do {
      end = std::min(text.find(". ", end + 1), text.size());
    } while (end < text.size() && end >= 2 && text[end - 2] == ' ');  // an initial
    return {at, end};
  }
  return {0, 0};
}

void take_dates(std::string_view text, const Context& context, MemoRecord& memo) {
  const auto day = first_day(text);
  if (!day) return;
  const Span span = context.excerpt.span(day->begin, day->end);
  if (!memo.event.date) {
    memo.event.date = day->edtf;
    memo.origins.push_back({"event.date", span, rule::prose_head});
    if (const auto time = read_time(text)) memo.event.time = time->value;
  }
  if (memo.date) return;
  memo.date = day->edtf.substr(0, 10);
  memo.origins.push_back({"date", span, rule::prose_head});
}

void take_people(std::vector<Person>& people, MemoRecord& memo) {
  for (Person& p : people) {
    if (p.rule != rule::person_full && p.rule != rule::person_role) continue;
    if (std::find(memo.participants.names.begin(), memo.participants.names.end(), p.name) ==
        memo.participants.names.end())
      memo.participants.names.push_back(p.name);
    memo.participants.people.push_back({p.name, std::nullopt, std::nullopt, Presence::present,
                                        std::move(p.surface), p.span, rule::prose_head});
  }
  if (memo.participants.names.empty()) return;
  memo.participants.count = memo.participants.names.size();
}

}  // namespace

bool read_prose_head(Tokens& tokens, const Context& context, PersonNames& names, KnownNames& known,
                     MemoRecord& memo) {
  const std::string_view text = context.excerpt.text();
  if (text.size() > longest) return false;
  tokens.assign(text);
  const bool says_what = tokens.size() > 3 && tokens.has(0, rules::WordClass::document_noun);
  const auto [begin, end] = people_sentence(text);
  if (!says_what && begin == end) return false;
  if (says_what) {
    if (!memo.document_type) memo.document_type = unicode::lower(tokens.text(0));
    take_dates(text, context, memo);
  }
  std::vector<Person> all;
  const auto mentions = read_mentions(tokens, context, known);
  read_people(tokens, mentions, context, names, all);
  const Span there = context.excerpt.span(begin, end);
  std::vector<Person> present;
  for (Person& p : all) {
    const bool inside = begin != end && p.span.begin >= there.begin && p.span.end <= there.end;
    if (inside) {
      present.push_back(std::move(p));
    } else if (says_what) {
      memo.people.push_back(std::move(p));
    }
  }
  take_people(present, memo);
  return says_what;
}

}  // namespace palaset::interpret
