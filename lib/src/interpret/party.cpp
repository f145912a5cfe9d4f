#include "interpret/party.hpp"

#include <algorithm>

#include "interpret/aliases.hpp"
#include "interpret/back_reference.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/groups.hpp"
#include "interpret/kind.hpp"
#include "interpret/name.hpp"
#include "interpret/owners.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using rules::WordClass;

namespace {

class PartyBuilder {
 public:
  PartyBuilder(const Tokens& tokens, const Segment& segment, const Context& context, Party& party)
      : tokens_(tokens), segment_(segment), context_(context), party_(party) {}

  bool run(std::optional<std::string>& carried_place) {
    for (const Modifier& m : segment_.modifiers) take(m);
    read_groups();
    std::vector<std::size_t> core = core_tokens();
    if (const BackReference back = back_reference(tokens_, core); back.length > 0) {
      names_project_ |= back.names_project;
      core.erase(core.begin(), core.begin() + static_cast<std::ptrdiff_t>(back.length));
    }
    take_tail_funding(core);
    Name name = read_name(tokens_, std::move(core), segment_, context_);
    take_locative(name, carried_place);
    take_behind(name);
    take_foregoing(name);
    if (!name.subproject.empty()) take_part(name.subproject);
    if (names_project_ && name.head == HeadKind::none) name.head = HeadKind::project;
    kind_ = read_kind(tokens_, name, segment_.shares_head, party_.funding, context_);
    take_owners(name);
    if (name.tokens.empty()) return false;
    party_.kind = kind_.kind;
    party_.rule = kind_.rule;
    party_.name = name_text(name);
    if (const auto alias = alias_in(tokens_, name.tokens); alias && *alias != party_.name)
      add(party_.aliases, *alias);
    set_surface();
    return true;
  }

 private:
  // --- lists -------------------------------------------------------------------------------------

  static void add(std::vector<std::string>& list, std::string value) {
    if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end())
      list.push_back(std::move(value));
  }

  void add_all(std::vector<std::string>& list, std::string_view text) {
    for (const std::string_view item : split_list(text, tokens_.lexicon()))
      add(list, base_form(item, context_));
  }

  /// The last tokens of a modifier without the first `skip`.
  [[nodiscard]] std::string_view text_of(const Modifier& m, std::size_t skip) const {
    return m.first + skip > m.last ? std::string_view() : tokens_.text(m.first + skip, m.last);
  }

  // --- modifiers ---------------------------------------------------------------------------------

  void take(const Modifier& m) {
    switch (m.kind) {
      case Modifier::Kind::implementers: {
        std::size_t skip = tokens_.has(m.first, WordClass::implementer_lead) ? 2 : 1;
        if (tokens_.is(m.first + skip, TokenKind::colon)) ++skip;
        return add_all(party_.implementers, text_of(m, skip));
      }
      case Modifier::Kind::subprojects:
        return take_subprojects(m);
      case Modifier::Kind::programme: {
        TiedHead head;
        if (tied_head(tokens_, m.first, m.last, head))
          add(party_.programmes, folded(tokens_.text(m.first, head.dash - 1)));
        return;
      }
      case Modifier::Kind::places:
        return add_all(party_.places, text_of(m, 0));
      case Modifier::Kind::qualifier:
        return add(party_.qualifiers, folded(trimmed(text_of(m, 0))));
      case Modifier::Kind::funding:
        return add_funding(read_funding(text_of(m, 0), context_.vocabulary), tokens_[m.first].begin,
                           rule::funding_tail);
    }
  }

  /// "X-hankkeen Oulun ja Iin osahankkeet": places are one each; "Koti ja koulu -osahanke" is one.
  void take_part(const std::vector<std::size_t>& part) {
    const auto is_place = [&](std::size_t i) {
      return tokens_.has(i, WordClass::conjunction) || tokens_.is(i, TokenKind::comma) ||
             tokens_.form(i, WordClass::municipality) != nullptr ||
             tokens_.form(i, WordClass::region) != nullptr;
    };
    const std::string text = join(tokens_, part);
    if (std::all_of(part.begin(), part.end(), is_place)) return add_all(party_.subprojects, text);
    add(party_.subprojects, base_form(text, context_));
  }

  void take_subprojects(const Modifier& m) {
    const bool head_first =
        tokens_.has(m.first, WordClass::subproject_head) || tokens_.has(m.first, WordClass::pilot_head);
    if (head_first) {
      const std::size_t skip = tokens_.is(m.first + 1, TokenKind::colon) ? 2 : 1;
      const std::string_view text = text_of(m, skip);
      if (text.find(';') == std::string_view::npos) {
        for (const std::string_view item : split_list(text, tokens_.lexicon()))
          add(party_.subprojects, folded(item));
        return;
      }
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        add(party_.subprojects, folded(trimmed(text.substr(begin, end - begin))));
        begin = end + 1;
      }
      return;
    }
    TiedHead head;
    const bool tied = tied_head(tokens_, m.first, m.last, head);
    const std::size_t last = tied ? head.dash : m.last;
    if (last == m.first) return;
    const std::string_view text = tokens_.text(m.first, last - 1);
    if (tied && text.find(',') == std::string_view::npos) return add(party_.subprojects, folded(text));
    add_all(party_.subprojects, text);
  }

  // --- parentheses -------------------------------------------------------------------------------

  void read_groups() {
    for (std::size_t i = segment_.first; i <= segment_.last; ++i) {
      if (!tokens_.is(i, TokenKind::open) || tokens_[i].depth > 0 || tokens_[i].partner == unmatched)
        continue;
      groups_.push_back(read_group(tokens_, i, context_));
      const Group& g = groups_.back();
      party_.unfunded |= g.unfunded;
      names_project_ |= g.names_project;
      for (const auto a : g.aliases) add(party_.aliases, std::string(a));
      for (const auto p : g.places) add(party_.places, place_base(p));
      for (const auto q : g.qualifiers) add(party_.qualifiers, folded(q));
      for (const auto m : g.implementers) add(party_.implementers, base_form(m, context_));
      for (const auto s : g.subprojects) add(party_.subprojects, base_form(s, context_));
      i = tokens_[i].partner;
    }
  }

  [[nodiscard]] std::string place_base(std::string_view word) const {
    if (auto place = place_of_locative(word, context_)) return *place;
    return folded(word);
  }

  [[nodiscard]] std::vector<std::size_t> core_tokens() const {
    std::vector<std::size_t> core;
    core.reserve(segment_.last - segment_.first + 1);
    for (std::size_t i = segment_.first; i <= segment_.last; ++i) {
      const auto m = std::find_if(segment_.modifiers.begin(), segment_.modifiers.end(),
                                  [&](const Modifier& mod) { return mod.first == i; });
      if (m != segment_.modifiers.end()) {
        if (!core.empty() && tokens_.is(core.back(), TokenKind::comma)) core.pop_back();
        i = m->last;
      } else if (tokens_.is(i, TokenKind::open) && tokens_[i].partner != unmatched) {
        i = tokens_[i].partner;
      } else if (!tokens_.is(i, TokenKind::open) && !tokens_.is(i, TokenKind::close)) {
        core.push_back(i);
      }
    }
    return core;
  }

  // --- funding -----------------------------------------------------------------------------------

  /// Years or a funder that end the text without a parenthesis, and the parentheses' own.
  void take_tail_funding(std::vector<std::size_t>& core) {
    Group* lone = nullptr;
    for (Group& g : groups_) {
      if (g.lone_funder) lone = &g;
    }
    const std::size_t begin = tail_begin(core);
    if (begin < core.size()) {
      std::size_t from = tokens_[core[begin]].begin;
      std::size_t until = tokens_[core.back()].end;
      const bool behind = lone != nullptr && core.back() + 1 == lone->open;  // "2017–2019 (OKM)"
      const bool ahead =
          lone != nullptr && tokens_[lone->open].partner + 1 == core[begin];  // "(OKM) 2017–2019"
      const bool joined = behind || ahead;
      if (behind) until = tokens_[tokens_[lone->open].partner].end;
      if (ahead) from = tokens_[lone->open].begin + 1;
      add_funding(read_funding(tokens_.text().substr(from, until - from), context_.vocabulary), from,
                  rule::funding_tail);
      if (joined) lone->funding.parts.clear();
      core.resize(begin);
    }
    for (const Group& g : groups_) {
      add_funding(g.funding, static_cast<std::size_t>(g.content.data() - tokens_.text().data()),
                  g.funding.remark ? rule::funding_remark : rule::funding_list);
    }
    if (party_.funding.size() < 2) return;
    std::stable_sort(party_.funding.begin(), party_.funding.end(),
                     [](const Funding& a, const Funding& b) { return a.span.begin < b.span.begin; });
  }

  /// Index in `core` where a tail of nothing but funding begins; its size where there is none.
  [[nodiscard]] std::size_t tail_begin(const std::vector<std::size_t>& core) const {
    std::size_t end = core.size();
    if (end < 2) return core.size();
    std::size_t p = end;
    constexpr std::size_t reach = 16;  // longer tails are no period
    while (p > 1 && end - p < reach && may_be_funding(core[p - 1])) --p;
    for (; p < end; ++p) {
      const std::size_t first = core[p];
      if (tokens_.is(first, TokenKind::dash) || tokens_.is(first, TokenKind::comma)) continue;
      const auto read = read_funding(tokens_.text(first, core.back()), context_.vocabulary);
      if (!read.pure()) continue;
      const bool range = std::any_of(read.parts.begin(), read.parts.end(), [](const FundingPart& f) {
        return f.range || (f.has_period && !f.funder.empty());
      });
      if (range || leads_to_year(core, p)) return p;
    }
    return core.size();
  }

  [[nodiscard]] bool may_be_funding(std::size_t i) const {
    switch (tokens_[i].kind) {
      case TokenKind::number:
      case TokenKind::dash:
      case TokenKind::comma:
      case TokenKind::stop:
      case TokenKind::slash:
      case TokenKind::ampersand:
        return true;
      case TokenKind::word:
        return tokens_.has_any(i, rules::bit(WordClass::funder) | rules::bit(WordClass::period_lead) |
                                      rules::bit(WordClass::open_end) | rules::bit(WordClass::conjunction));
      default:
        return false;
    }
  }

  /// A lone year is funding only behind "vuonna", a funder or a head noun; else it is part of a name.
  [[nodiscard]] bool leads_to_year(const std::vector<std::size_t>& core, std::size_t p) const {
    if (tokens_.has(core[p], WordClass::period_lead)) return true;
    if (!tokens_.is(core[p], TokenKind::number)) return false;
    return head_form(tokens_, core[p - 1]) != nullptr || tokens_.is(core[p - 1], TokenKind::comma);
  }

  void add_funding(const FundingText& read, std::size_t base, std::string_view rule_id) {
    for (const FundingPart& part : read.parts) {
      Funding f;
      if (!part.funder.empty()) f.funder.emplace(part.funder);
      if (!part.funder_name.empty()) f.funder_name = part.funder_name;
      if (!part.period.empty()) f.period = part.period;
      f.span = context_.excerpt.span(base + part.begin, base + part.end);
      f.surface = context_.excerpt.surface(f.span);
      f.rule = rule_id;
      party_.funding.push_back(std::move(f));
    }
    for (const PeriodProblem& p : read.problems) {
      const bool reversed = p.fault == PeriodFault::reversed;
      context_.log.add(reversed ? "period.reversed" : "period.impossible", Severity::warning,
                       reversed ? "expected a period that ends after it begins; no period is given"
                                : "expected a date that the calendar has; no period is given",
                       context_.excerpt.span(base + p.begin, base + p.end), rule_id);
    }
  }

  // --- what stands around the name ---------------------------------------------------------------

  /// "Varkaudessa (Hyvinvointi Ankkuri)", "Kuopiossa Terve Kuopio -kioski ja Hyvän mielen kioski"
  void take_locative(Name& name, std::optional<std::string>& carried_place) {
    // a lone word stays the name whether it is a place or not: the dictionary need not be asked
    if (name.tokens.size() == 1 && !carried_place && !qualifier_may_be_name(name)) return;
    Locatives locatives = read_locatives(tokens_, name.tokens, context_);
    if (locatives.length == 0) {
      if (segment_.after_conjunction && carried_place && party_.places.empty()) {
        add(party_.places, *carried_place);
      } else {
        carried_place.reset();
      }
      return;
    }
    const bool alone = locatives.length == name.tokens.size();
    if (alone && !qualifier_may_be_name(name)) return;
    carried_place = locatives.places.back();
    for (std::string& place : locatives.places) add(party_.places, std::move(place));
    name.tokens.erase(name.tokens.begin(),
                      name.tokens.begin() + static_cast<std::ptrdiff_t>(locatives.length));
    if (!alone) return;
    const auto named =
        std::find_if(groups_.begin(), groups_.end(), [](const Group& g) { return !g.qualifiers.empty(); });
    name_override_ = folded(named->qualifiers.front());
    party_.qualifiers.erase(party_.qualifiers.begin());
    for (std::size_t i = named->open + 1; i < tokens_[named->open].partner; ++i) name.tokens.push_back(i);
  }

  /// Where a place is all that stands before a parenthesis, the name may stand inside.
  [[nodiscard]] bool qualifier_may_be_name(const Name& name) const {
    return !groups_.empty() && !party_.qualifiers.empty() && !name.tied;
  }

  void take_behind(Name& name) {
    if (name.behind.empty()) return;
    strip_signs(tokens_, name.behind);
    std::string text = join(tokens_, name.behind);
    if (const auto place = place_of_locative(text, context_)) return add(party_.places, *place);
    add(party_.qualifiers, std::move(text));
  }

  /// "Oma-hanketta edeltänyt LUOmaVA-hanke": what a participle says of another project is no part of the
  /// name.
  void take_foregoing(Name& name) {
    if (!name.tied) return;
    const auto is_object = [&](std::size_t i) {
      const rules::Form* head = head_form(tokens_, i);
      return head != nullptr && head->gram_case == morphology::Case::partitive;
    };
    for (std::size_t k = 1; k + 1 < name.tokens.size(); ++k) {
      const std::size_t participle = name.tokens[k];
      if (!tokens_.is(participle, TokenKind::word) || tokens_[participle].capital ||
          !tokens_[name.tokens[k + 1]].capital || !is_object(name.tokens[k - 1]))
        continue;
      const auto behind = name.tokens.begin() + static_cast<std::ptrdiff_t>(k) + 1;
      add(party_.qualifiers, join(tokens_, {name.tokens.begin(), behind}));
      name.tokens.erase(name.tokens.begin(), behind);
      return;
    }
  }

  void take_owners(Name& name) {
    const bool named_work = kind_.kind == PartyKind::project || kind_.kind == PartyKind::programme;
    if (!named_work) return;
    Owners owners = read_owners(tokens_, name.tokens, context_);
    if (owners.length == 0) return;
    for (std::string& o : owners.names) add(party_.implementers, std::move(o));
    name.tokens.erase(name.tokens.begin(), name.tokens.begin() + static_cast<std::ptrdiff_t>(owners.length));
    strip_signs(tokens_, name.tokens);
  }

  [[nodiscard]] std::string name_text(const Name& name) const {
    if (!name_override_.empty()) return name_override_;
    std::string text = join(tokens_, name.tokens);
    return kind_.kind == PartyKind::organization ? organization_base(text, kind_.rule, context_) : text;
  }

  void set_surface() {
    std::size_t last = segment_.last;
    while (last > segment_.first && (tokens_.is(last, TokenKind::stop) || tokens_.is(last, TokenKind::comma)))
      --last;
    std::size_t first = segment_.first;
    while (first < last && (tokens_.is(first, TokenKind::comma) || tokens_.is(first, TokenKind::semicolon)))
      ++first;
    party_.span = context_.excerpt.span(tokens_[first].begin, tokens_[last].end);
    party_.surface = context_.excerpt.surface(party_.span);
  }

  const Tokens& tokens_;
  const Segment& segment_;
  const Context& context_;
  Party& party_;
  KindAndRule kind_;
  std::vector<Group> groups_;
  std::string name_override_;
  bool names_project_ = false;
};

}  // namespace

bool read_party(const Tokens& tokens, const Segment& segment, const Context& context,
                std::optional<std::string>& carried_place, Party& party) {
  return PartyBuilder(tokens, segment, context, party).run(carried_place);
}

}  // namespace palaset::interpret
