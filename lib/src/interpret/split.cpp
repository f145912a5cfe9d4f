#include "interpret/split.hpp"

#include <algorithm>

#include "interpret/modifiers.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

class Splitter {
 public:
  Splitter(const Tokens& tokens, Sentence sentence, const Context& context)
      : tokens_(tokens), context_(context), end_(sentence.last + 1) {
    segment_.first = sentence.first;
    while (end_ > segment_.first &&
           (kind(end_ - 1) == TokenKind::stop || kind(end_ - 1) == TokenKind::semicolon ||
            kind(end_ - 1) == TokenKind::comma)) {
      --end_;
    }
  }

  std::vector<Segment> run() {
    find_chains();
    std::size_t i = segment_.first;
    while (i < end_) i = step(i);
    finish(end_, false);
    mark_chains();
    return std::move(segments_);
  }

 private:
  /// Names before one plural head: tokens [first, last] with the head at the end.
  struct Chain {
    std::size_t first;
    std::size_t last;
    WordClass head;
  };

  [[nodiscard]] TokenKind kind(std::size_t i) const { return tokens_[i].kind; }
  [[nodiscard]] bool inside(std::size_t i) const {
    return tokens_[i].depth > 0 || kind(i) == TokenKind::close;
  }
  [[nodiscard]] bool conjunction(std::size_t i) const {
    return tokens_.is(i, TokenKind::ampersand) ||
           (!tokens_[i].capital && tokens_.has(i, WordClass::conjunction));
  }

  // --- walking ---------------------------------------------------------------------------------

  /// Looks at token `i` and gives the next one to look at.
  std::size_t step(std::size_t i) {
    if (tokens_[i].depth > 0) return i + 1;
    TiedHead head;
    seen_head_ |= tied_head(tokens_, segment_.first, i, head);
    if (kind(i) == TokenKind::close || tokens_[i].open_end) return behind_parenthesis(i);
    if (i == segment_.first) return i + 1;
    if (kind(i) == TokenKind::semicolon) return cut(i, false);
    if (kind(i) == TokenKind::colon && lists_subprojects(i)) return take_subprojects(i);
    const bool slash = kind(i) == TokenKind::slash && tokens_[i].space_before && tokens_[i].space_after;
    const bool comma = kind(i) == TokenKind::comma;
    if (comma && tokens_.is(i + 1, TokenKind::comma)) return i + 1;  // ",,": the last one counts
    const bool joint = conjunction(i);
    if (!comma && !joint && !slash) return i + 1;
    if (i + 1 >= end_) return i + 1;
    if (comma || may_tie_modifier(i + 1)) {
      if (const auto m = read_modifier(tokens_, i + 1, end_, left_of(i), context_);
          m && (comma || modifier_after_joint(*m))) {
        segment_.modifiers.push_back(*m);
        return m->last + 1;
      }
    }
    if (comma ? parts_at_comma(i) : parts_at_joint(i, slash)) return cut(i, joint);
    return i + 1;
  }

  /// "ja" ties a modifier only where nothing else can be meant.
  [[nodiscard]] static bool modifier_after_joint(const Modifier& m) {
    return m.kind == Modifier::Kind::implementers || m.kind == Modifier::Kind::funding;
  }

  [[nodiscard]] bool may_tie_modifier(std::size_t i) const {
    return kind(i) == TokenKind::number || tokens_.has(i, WordClass::implementer_role) ||
           tokens_.has(i, WordClass::implementer_lead) || tokens_.has(i, WordClass::funder) ||
           tokens_.has(i, WordClass::period_lead);
  }

  /// "(ESR 2016–2018) Toinen -hanke": the separator is missing. A role or a part of the project may follow
  /// too.
  std::size_t behind_parenthesis(std::size_t i) {
    const std::size_t next = i + 1;
    if (tokens_[i].depth > 0 && !tokens_[i].open_end) return next;
    const std::size_t open = tokens_[i].open_end ? open_before(i) : tokens_[i].partner;
    if (open == unmatched || !has_period(open, i)) return next;
    seen_funding_ = true;
    if (next >= end_) return next;
    if (tokens_.has(next, WordClass::implementer_role) || tokens_.has(next, WordClass::implementer_lead)) {
      if (const auto m = read_modifier(tokens_, next, end_, left_of(next), context_)) {
        segment_.modifiers.push_back(*m);
        return m->last + 1;
      }
    }
    if (next + 1 < end_ && tokens_[next].space_before && tokens_[next].space_after && begins_name(next + 1) &&
        (kind(next) == TokenKind::dash || tokens_.text(next) == "+")) {
      const Right right = right_of(next + 1);
      if (right.head || right.funding) return cut(next, false);  // "X (ESR 2016) – Y -hanke (ESR 2018)"
    }
    const bool begins =
        tokens_[next].capital && kind(next) == TokenKind::word && !tokens_.has(next, WordClass::funder);
    if (!begins || genitive_head_before(open) || in_chain_head(next)) return next;
    finish(next, false);
    segment_.first = next;
    return next + 1;
  }

  [[nodiscard]] std::size_t open_before(std::size_t i) const {
    while (i > segment_.first && kind(i) != TokenKind::open) --i;
    return i;
  }

  [[nodiscard]] bool in_chain_head(std::size_t i) const {
    return std::any_of(chains_.begin(), chains_.end(), [&](const Chain& c) { return i == c.last; });
  }

  /// "X -hankkeen (ESR 2017–2020) Y -osahanke": what follows is a part of X.
  [[nodiscard]] bool genitive_head_before(std::size_t open) const {
    if (open <= segment_.first) return false;
    const Form* f = head_form(tokens_, open - 1);
    return f != nullptr && f->gram_case == Case::genitive;
  }

  std::size_t cut(std::size_t separator, bool joint) {
    finish(separator, joint);
    segment_.first = separator + 1;
    return separator + 1;
  }

  void finish(std::size_t end, bool joint) {
    while (end > segment_.first &&
           (kind(end - 1) == TokenKind::comma || kind(end - 1) == TokenKind::semicolon))
      --end;
    if (end > segment_.first) {
      segment_.last = end - 1;
      segments_.push_back(segment_);
    }
    segment_ = {};
    seen_head_ = seen_funding_ = false;
    segment_.after_conjunction = joint;
  }

  // --- "kärkihankkeen kokeilut: A; B" -----------------------------------------------------------

  [[nodiscard]] bool lists_subprojects(std::size_t colon) const {
    const Form* f = tokens_.form(colon - 1, WordClass::pilot_head);
    if (f == nullptr) f = tokens_.form(colon - 1, WordClass::subproject_head);
    return f != nullptr && f->plural && colon + 1 < end_;
  }

  std::size_t take_subprojects(std::size_t colon) {
    segment_.modifiers.push_back({Modifier::Kind::subprojects, colon - 1, end_ - 1});
    return end_;
  }

  // --- what stands before a separator -----------------------------------------------------------

  /// The last token before a separator that is no comma.
  [[nodiscard]] std::size_t before(std::size_t separator) const {
    std::size_t k = separator - 1;
    while (k > segment_.first && kind(k) == TokenKind::comma) --k;
    return k;
  }

  /// What is known of the party so far; step() has seen its heads and parentheses.
  [[nodiscard]] Left left_of(std::size_t separator) const {
    const std::size_t last = before(separator);
    return {segment_.first, last, seen_funding_, seen_head_ || head_form(tokens_, last) != nullptr};
  }

  [[nodiscard]] bool has_period(std::size_t open, std::size_t close) const {
    for (std::size_t i = open + 1; i <= close; ++i) {
      if (kind(i) == TokenKind::number && tokens_[i].end - tokens_[i].begin >= 4) return true;
      if (tokens_.has(i, WordClass::funder) || tokens_.has(i, WordClass::unfunded)) return true;
    }
    return tokens_.text(open, close).find("rahoit") != std::string_view::npos;
  }

  enum class Whole : std::uint8_t { no, nominal, yes, strong };

  /// Whether the text before a separator is a party of its own. `strong`: even a small letter may follow.
  [[nodiscard]] Whole whole(std::size_t separator) const {
    const std::size_t k = before(separator);
    if (!segment_.modifiers.empty() && segment_.modifiers.back().last == k) return Whole::strong;
    if (tokens_[k].open_end) return Whole::strong;
    if (kind(k) == TokenKind::close) return whole_parenthesis(k);
    if (const Form* f = head_form(tokens_, k)) {
      TiedHead head;
      if (tied_head(tokens_, segment_.first, k, head)) return Whole::strong;
      return f->gram_case == Case::nominative ? Whole::yes : Whole::no;
    }
    if (is_organization(k)) return Whole::yes;
    if (is_suspended(k)) return Whole::yes;
    if (ends_in_period(k)) return Whole::yes;
    if (k > segment_.first + 1 && kind(k - 1) == TokenKind::dash && tokens_[k - 1].space_before &&
        !tokens_[k - 1].space_after) {
      return Whole::yes;  // "Terve Kuopio -kioski"
    }
    return Whole::nominal;
  }

  [[nodiscard]] Whole whole_parenthesis(std::size_t close) const {
    const std::size_t open = tokens_[close].partner;
    if (open == unmatched) return Whole::yes;
    if (has_period(open, close)) return Whole::strong;
    return open > segment_.first ? Whole::yes : Whole::no;
  }

  [[nodiscard]] bool is_organization(std::size_t k) const {
    if (kind(k) != TokenKind::word) return false;
    const bool inflected =
        tokens_.text(k).find(":n") != std::string_view::npos;  // "ry:n ja …": an owner goes on
    if (tokens_.has(k, WordClass::legal_form) || tokens_.has(k, WordClass::known_organization))
      return !inflected;
    for (const WordClass c : {WordClass::municipality_head, WordClass::authority, WordClass::organization,
                              WordClass::foundation, WordClass::service}) {
      const Form* f = tokens_.form(k, c);
      if (f != nullptr && f->gram_case == Case::nominative) return true;
    }
    const Form* first = tokens_.form(segment_.first, WordClass::organization);
    if (first != nullptr && first->gram_case == Case::nominative) return true;  // "Kauppakeskus Redi"
    const Form* place = tokens_.form(k, WordClass::municipality);
    return k == segment_.first && place != nullptr && place->gram_case == Case::nominative;
  }

  /// "Satakunto-": a hyphen without what it ties to.
  [[nodiscard]] bool is_suspended(std::size_t k) const {
    return kind(k) == TokenKind::dash && !tokens_[k].space_before && k > segment_.first &&
           tokens_[segment_.first].capital && in_chain(k);
  }

  [[nodiscard]] bool ends_in_period(std::size_t k) const {
    if (kind(k) != TokenKind::number || tokens_[k].end - tokens_[k].begin < 4) return false;
    return k > segment_.first &&
           (kind(k - 1) == TokenKind::dash || tokens_.has(k - 1, WordClass::funder) ||
            tokens_.has(k - 1, WordClass::period_lead) || head_form(tokens_, k - 1) != nullptr);
  }

  /// The last word is a noun in the nominative, as far as anybody knows: "… kioski", not "… uutta".
  [[nodiscard]] bool ends_nominal(std::size_t k) const {
    if (kind(k) != TokenKind::word) return false;
    const auto& analyses = context_.morphology.analyze(tokens_.text(k));
    return analyses.empty() ||
           std::any_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
             return a.gram_case == Case::nominative && a.kind != morphology::Kind::verb &&
                    a.kind != morphology::Kind::adjective;
           });
  }

  [[nodiscard]] bool has_spaced_dash(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (kind(i) == TokenKind::dash && tokens_[i].depth == 0 && tokens_[i].space_before &&
          tokens_[i].space_after)
        return true;
    }
    return false;
  }

  // --- what stands behind it --------------------------------------------------------------------

  /// What the text from `i` to the next possible separator shows.
  struct Right {
    bool head = false;  ///< a tied head noun in the singular
    bool funding = false;
    bool plural_head = false;   ///< "lukuisat paikalliset hankkeet"
    bool abbreviation = false;  ///< nothing but an abbreviation before the head
    bool legal_form = false;
    std::size_t end = 0;
  };

  [[nodiscard]] Right right_of(std::size_t i) const {
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

  // --- decisions --------------------------------------------------------------------------------

  [[nodiscard]] bool parts_at_comma(std::size_t comma) const {
    const std::size_t next = comma + 1;
    const Whole left = whole(comma);
    if (in_chain(comma)) return begins_name(next) && left != Whole::no;
    if (!begins_name(next)) {
      const bool others =
          left == Whole::yes && right_of(next).plural_head;  // "X ry, lukuisat paikalliset hankkeet"
      return (left == Whole::strong || others) && begins_small_party(next);
    }
    if (left != Whole::nominal) return left != Whole::no;
    return parts_nominal(next, comma, false);
  }

  [[nodiscard]] bool parts_at_joint(std::size_t joint, bool slash) const {
    const std::size_t next = joint + 1;
    const Whole left = whole(joint);
    if (in_chain(joint)) return begins_name(next) && left != Whole::no;
    if (!begins_name(next)) return left == Whole::strong && !slash && begins_small_party(next);
    if (left != Whole::nominal) return left != Whole::no;
    return parts_nominal(next, joint, true);
  }

  /// Nothing marks the text on the left as whole: it is a party only where it ends like one and is no slogan.
  [[nodiscard]] bool parts_nominal(std::size_t next, std::size_t separator, bool joint) const {
    const Right right = right_of(next);
    if (right.abbreviation && right.head) return false;  // "…uutta, ITU 2 -hanke"
    if (has_spaced_dash(segment_.first, separator) || !ends_nominal(before(separator))) return false;
    if (joint) return !right.head && !right.funding && !right.legal_form && separator - segment_.first <= 4;
    return !(right.head || right.funding) || separator - segment_.first <= 3;
  }

  [[nodiscard]] bool begins_name(std::size_t i) const {
    if (i >= end_) return false;
    if (kind(i) == TokenKind::mark) return i + 1 < end_ && tokens_[i + 1].capital;  // a quotation mark
    return tokens_[i].capital && (kind(i) == TokenKind::word || kind(i) == TokenKind::number);
  }

  /// A party may begin with a small letter where it ends in what only a party ends in.
  [[nodiscard]] bool begins_small_party(std::size_t i) const {
    if (!tokens_.is(i, TokenKind::word)) return false;
    const Right right = right_of(i);
    if (right.head || right.funding || right.plural_head) return true;
    return right.end == end_ && right.end - i <= 6 && tokens_.is(right.end - 1, TokenKind::word) &&
           ends_nominal(right.end - 1);
  }

  // --- names before one plural head -------------------------------------------------------------

  [[nodiscard]] bool in_chain(std::size_t i) const {
    return std::any_of(chains_.begin(), chains_.end(),
                       [&](const Chain& c) { return i >= c.first && i <= c.last; });
  }

  /// A plural head is shared by the names before it; a singular one where the name before "ja" is suspended.
  void find_chains() {
    for (std::size_t i = segment_.first; i < end_; ++i) {
      if (tokens_[i].depth > 0) continue;
      TiedHead head;
      if (!tied_head(tokens_, segment_.first, i, head)) continue;
      const std::size_t first = chain_start(head.dash);
      if (!head.form->plural && !suspended_between(first, head.dash)) continue;
      if (has_joint(first, head.dash)) chains_.push_back({first, i, head.form->word_class});
    }
  }

  /// Back to where a name with a head noun of its own, a semicolon or the beginning stands.
  [[nodiscard]] std::size_t chain_start(std::size_t dash) const {
    std::size_t i = dash;
    while (i > segment_.first) {
      const std::size_t before = i - 1;
      if (kind(before) == TokenKind::semicolon) break;
      if (tokens_[before].depth == 0 && head_form(tokens_, before) != nullptr && before > segment_.first &&
          kind(before - 1) == TokenKind::dash) {
        while (i < dash && kind(i) != TokenKind::comma && !conjunction(i)) ++i;
        return i + 1;
      }
      --i;
    }
    return i;
  }

  [[nodiscard]] bool suspended_between(std::size_t first, std::size_t dash) const {
    for (std::size_t i = first + 1; i < dash; ++i) {
      const bool hanging = kind(i) == TokenKind::dash && !tokens_[i].space_before && tokens_[i].space_after;
      if (hanging && tokens_[i - 1].capital && next_name_is_bare(i, dash)) return true;
    }
    return false;
  }

  /// "Oma- ja LUOmaVA-hanke": between the hanging hyphen and the head stands one capitalised word.
  [[nodiscard]] bool next_name_is_bare(std::size_t hanging, std::size_t dash) const {
    std::size_t i = hanging + 1;
    if (tokens_.is(i, TokenKind::open) && tokens_[i].partner != unmatched) i = tokens_[i].partner + 1;
    if (!(conjunction(i) || tokens_.is(i, TokenKind::comma))) return false;
    return tokens_[i + 1].capital && (i + 2 >= dash || tokens_.is(i + 2, TokenKind::open) ||
                                      !tokens_[dash].space_before || tokens_.is(i + 2, TokenKind::dash));
  }

  [[nodiscard]] bool has_joint(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (tokens_[i].depth == 0 && (conjunction(i) || kind(i) == TokenKind::comma) && begins_name(i + 1))
        return true;
    }
    return false;
  }

  void mark_chains() {
    for (Segment& s : segments_) {
      for (const Chain& c : chains_) {
        if (s.first >= c.first && s.last <= c.last) {
          s.shares_head = true;
          s.shared_head = c.head;
        }
      }
    }
  }

  const Tokens& tokens_;
  const Context& context_;
  std::size_t end_;
  Segment segment_;
  std::vector<Segment> segments_;
  std::vector<Chain> chains_;
  bool seen_head_ = false;  ///< in the segment so far
  bool seen_funding_ = false;
};

}  // namespace

namespace {

/// Nothing in the sentence can part it: no separator outside parentheses, and nothing but parentheses behind
/// the first of them. Most lines name one party.
bool is_single(const Tokens& tokens, const Sentence& s) {
  bool parenthesis = false;
  for (std::size_t i = s.first; i <= s.last; ++i) {
    const Token& t = tokens[i];
    if (t.depth > 0) continue;
    if (t.open_end) return false;
    switch (t.kind) {
      case TokenKind::comma:
      case TokenKind::semicolon:
      case TokenKind::colon:
      case TokenKind::ampersand:
      case TokenKind::slash:
        return false;
      case TokenKind::open:
      case TokenKind::close:
        if (t.partner == unmatched) return false;
        parenthesis = true;
        break;
      case TokenKind::stop:
        if (i != s.last) return false;
        break;
      default:
        if (parenthesis || (!t.capital && tokens.has(i, WordClass::conjunction))) return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Segment> split_parties(const Tokens& tokens, Sentence sentence, const Context& context) {
  if (is_single(tokens, sentence)) {
    Segment whole;
    whole.first = sentence.first;
    whole.last = sentence.last;
    if (whole.last > whole.first && tokens.is(whole.last, TokenKind::stop)) --whole.last;
    return {whole};
  }
  return Splitter(tokens, sentence, context).run();
}

}  // namespace palaset::interpret
