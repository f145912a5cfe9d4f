#include "interpret/entry_party.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "interpret/base_forms.hpp"
#include "interpret/dates.hpp"
#include "interpret/funding.hpp"
#include "interpret/groups.hpp"
#include "interpret/kind.hpp"
#include "interpret/parties.hpp"
#include "interpret/party.hpp"
#include "interpret/rule_ids.hpp"
#include "interpret/split.hpp"

namespace palaset::interpret {

using rules::Field;

namespace {

void add(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end())
    list.push_back(std::move(value));
}

void add_all(std::vector<std::string>& list, std::vector<std::string>& values) {
  for (std::string& v : values) add(list, std::move(v));
}

std::vector<std::string>& list_of(Party& party, Field field) {
  switch (field) {
    case Field::aliases:
      return party.aliases;
    case Field::subprojects:
      return party.subprojects;
    case Field::programmes:
      return party.programmes;
    case Field::places:
      return party.places;
    case Field::qualifiers:
      return party.qualifiers;
    default:
      return party.implementers;
  }
}

}  // namespace

void EntryParty::begin() {
  if (has_own_) own_ = Party();
  has_own_ = false;
  if (is_empty()) return;
  parts_ = Party();
  funders_.clear();
  periods_.clear();
  unfunded_ = false;
  rule_ = {};
}

void EntryParty::take_title(const Context& context, Tokens& tokens) {
  const std::string_view title = context.excerpt.text();
  tokens.assign(title);
  own_ = Party();
  if (tokens.size() == 0 || !read_title(context, tokens)) own_.name = folded(title);
  if (own_.kind != PartyKind::programme) own_.kind = PartyKind::project;
  own_.rule = rule::entry_project;
  own_.span = context.excerpt.span(0, title.size());
  own_.surface = context.excerpt.surface(own_.span);
  has_own_ = true;
}

/// A title is one party; what parts it may say more of it: "X-hanke, Turun osahanke".
bool EntryParty::read_title(const Context& context, Tokens& tokens) {
  Segment whole;
  whole.last = tokens.size() - 1;
  std::vector<Segment> segments = split_parties(tokens, {0, whole.last, false}, context);
  std::optional<std::string> no_place;
  return read_party(tokens, segments.size() == 1 ? segments.front() : whole, context, no_place, own_);
}

void EntryParty::take(const Context& context, Tokens& tokens, Field field, const rules::LineRule& rule,
                      bool far) {
  if (rule_.empty()) {
    rule_ = rule.id;
    place_ = context.excerpt.span(0, context.excerpt.text().size());
  }
  if (field == Field::funding || field == Field::funder || field == Field::period)
    return take_funding(context, field, rule, far);
  auto names = names_in(context, tokens, field);
  add_all(list_of(parts_, field), names);
}

/// Lists of parties are split as such; of places in any case; of short names at commas; a qualifier is one.
std::vector<std::string> EntryParty::names_in(const Context& context, Tokens& tokens, Field field) {
  const std::string_view text = context.excerpt.text();
  std::vector<std::string> names;
  if (field == Field::qualifiers) return {folded(trimmed(text))};
  if (field == Field::places || field == Field::aliases) {
    for (const std::string_view item : split_list(text, context.vocabulary.lexicon)) {
      const std::string word = folded(trimmed(item));
      if (word.empty()) continue;
      const auto place = field == Field::places ? place_of_locative(word, context) : std::nullopt;
      names.push_back(place ? *place : field == Field::places ? base_form(word, context) : word);
    }
    return names;
  }
  std::vector<Party> parties;
  std::vector<Note> notes;
  read_parties(context, tokens, parties, notes);
  for (Party& p : parties) names.push_back(std::move(p.name));
  if (parties.empty()) names.push_back(folded(trimmed(text)));
  return names;
}

void EntryParty::take_funding(const Context& context, Field field, const rules::LineRule& rule, bool far) {
  if (field == Field::period) return take_period(context, rule, far);
  const std::string_view text = context.excerpt.text();
  if (says_unfunded(text, context.vocabulary)) {
    unfunded_ = true;
    return;
  }
  const FundingText read = read_funding(text, context.vocabulary);
  const auto span = [&](std::size_t begin, std::size_t end) { return context.excerpt.span(begin, end); };
  for (const PeriodProblem& p : read.problems) {
    context.log.add(
        p.fault == PeriodFault::reversed ? "period.reversed" : "period.impossible", Severity::warning,
        "expected a period that the calendar has and that ends after it begins; no period is given",
        span(p.begin, p.end), rule.id);
  }
  bool period = false;
  bool funder = false;
  for (const FundingPart& part : read.parts) {
    const bool both = !part.funder.empty() && !part.period.empty();
    if (field == Field::funding && both) {
      Funding f;
      f.funder.emplace(part.funder);
      if (!part.funder_name.empty()) f.funder_name = part.funder_name;
      f.period = part.period;
      f.span = span(part.begin, part.end);
      f.surface = context.excerpt.surface(f.span);
      f.rule = rule.id;
      parts_.funding.push_back(std::move(f));
      period = funder = true;
      continue;
    }
    if (!part.funder.empty()) {
      const auto same = [&](const Part& p) {
        return p.code == part.funder;
      };  // "Euroopan sosiaalirahasto (ESR)"
      if (std::none_of(funders_.begin(), funders_.end(), same))
        funders_.push_back({part.funder, part.funder_name, {}, span(part.begin, part.end), rule.id, far});
      funder = true;
    }
    if (!part.period.empty() && field != Field::funder) {
      periods_.push_back({{}, {}, part.period, span(part.begin, part.end), rule.id, far});
      period = true;
    }
  }
  // whoever is called a funder is one, with a code or without
  for (const std::string_view rest : read.rest) {
    const std::string name = folded(trimmed(rest));
    if (name.empty() || (field == Field::funding && (funder || period))) continue;
    const auto begin = static_cast<std::size_t>(rest.data() - text.data());
    funders_.push_back({{}, {}, name, span(begin, begin + rest.size()), rule.id, far});
  }
}

void EntryParty::take_period(const Context& context, const rules::LineRule& rule, bool far) {
  const auto found = period_in(context.excerpt.text());
  if (found) {
    periods_.push_back({{}, {}, found->edtf, context.excerpt.span(found->begin, found->end), rule.id, far});
    return;
  }
  const FundingText read = read_funding(context.excerpt.text(), context.vocabulary);
  const PeriodFault fault = read.problems.empty() ? PeriodFault::none : read.problems.front().fault;
  context.log.add(fault == PeriodFault::reversed     ? "period.reversed"
                  : fault == PeriodFault::impossible ? "period.impossible"
                                                     : "field.unreadable",
                  Severity::warning,
                  fault == PeriodFault::reversed
                      ? "expected a period that ends after it begins; no period is given"
                  : fault == PeriodFault::impossible
                      ? "expected a date that the calendar has; no period is given"
                      : "expected a period such as 2016–2019 or 1.8.2020–31.12.2023; no period is given",
                  context.excerpt.span(0, context.excerpt.text().size()), rule.id);
}

bool EntryParty::is_empty() const {
  return rule_.empty();
}

void EntryParty::add_funding(Party& party) {
  party.unfunded |= unfunded_;
  for (const Funding& f : parts_.funding) {
    const auto same = [&](const Funding& own) { return own.funder == f.funder && own.period == f.period; };
    if (std::none_of(party.funding.begin(), party.funding.end(), same)) party.funding.push_back(f);
  }
  for (const Part& f : funders_) {
    const auto same = [&](const Funding& own) { return own.funder == (f.code.empty() ? f.text : f.code); };
    if (std::any_of(party.funding.begin(), party.funding.end(), same)) continue;
    if (periods_.empty()) add_funding(party, &f, nullptr);
    for (const Part& p : periods_) add_funding(party, &f, &p);
  }
  if (funders_.empty()) {
    const auto lacks_period = [](const Funding& f) { return f.funder && !f.period; };
    for (const Part& p : periods_) {
      const bool lone = std::any_of(party.funding.begin(), party.funding.end(), lacks_period);
      if (!lone) {
        if (party.funding.empty()) add_funding(party, nullptr, &p);
        continue;
      }
      for (Funding& f : party.funding) {
        if (lacks_period(f)) f.period = p.text;
      }
    }
  }
  std::stable_sort(party.funding.begin(), party.funding.end(),
                   [](const Funding& a, const Funding& b) { return a.span.begin < b.span.begin; });
  if (party.kind != PartyKind::other || !makes_project(party.funding)) return;
  party.kind = PartyKind::project;
  party.rule = rule::funded;
}

/// Nothing but funders and periods has been said.
bool EntryParty::only_funding() const {
  return parts_.implementers.empty() && parts_.aliases.empty() && parts_.subprojects.empty() &&
         parts_.programmes.empty() && parts_.places.empty() && parts_.qualifiers.empty();
}

/// Organisations among them only where there is nothing else.
std::vector<Party*> EntryParty::without_funding(std::vector<Party>& parties) {
  std::vector<Party*> found;
  for (const bool organizations : {false, true}) {
    for (Party& p : parties) {
      if (p.funding.empty() && !p.unfunded && (p.kind == PartyKind::organization) == organizations)
        found.push_back(&p);
    }
    if (!found.empty()) break;
  }
  return found;
}

/// A funder of the entry and a period of its group, say, do not make one place: the nearer one is given then.
void EntryParty::add_funding(Party& party, const Part* funder, const Part* period) {
  Funding f;
  if (funder != nullptr) {
    f.funder = funder->code.empty() ? funder->text : std::string(funder->code);
    if (!funder->name.empty()) f.funder_name = funder->name;
    f.span = funder->span;
    f.rule = funder->rule;
  }
  if (period != nullptr) {
    f.period = period->text;
    if (funder == nullptr || (funder->far && !period->far)) {
      f.span = period->span;
      f.rule = period->rule;
    } else if (funder->far == period->far) {
      f.span = {std::min(f.span.begin, period->span.begin), std::max(f.span.end, period->span.end)};
    }
  }
  f.surface = source_.surface(f.span);
  party.funding.push_back(std::move(f));
}

void EntryParty::add_lists(Party& party) {
  for (const Field field : {Field::implementers, Field::aliases, Field::subprojects, Field::programmes,
                            Field::places, Field::qualifiers})
    add_all(list_of(party, field), list_of(parts_, field));
}

/// Who carries a project out is its implementer; a project among them stays a party of its own.
void EntryParty::take_implementers(ModelRecord& record) {
  const auto carries_out = [](const Party& p) {
    return p.kind == PartyKind::organization || p.kind == PartyKind::other;
  };
  for (Party& p : record.developers) {
    if (carries_out(p)) add(own_.implementers, p.name);
  }
  std::erase_if(record.developers, carries_out);
}

void EntryParty::finish(source::DiagnosticLog& log, ModelRecord& record) {
  if (has_own_) {
    take_implementers(record);
    record.developers.insert(record.developers.begin(), std::move(own_));
  } else if (is_empty()) {
    return;
  }
  if (!has_own_ && record.developers.size() > 1 && only_funding()) {
    for (Party* party : without_funding(record.developers)) add_funding(*party);
    return;
  }
  if (!has_own_ && record.developers.size() != 1) {
    log.add("field.no-party", Severity::warning,
            record.developers.empty()
                ? "expected a developer whom this line says something of, saw none"
                : "expected one developer whom this line says something of, saw several",
            place_, rule_);
    return;
  }
  Party& party = record.developers.front();
  add_lists(party);
  add_funding(party);
}

}  // namespace palaset::interpret
