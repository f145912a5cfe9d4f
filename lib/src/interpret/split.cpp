#include "interpret/split.hpp"

#include <algorithm>

#include "interpret/chains.hpp"
#include "interpret/modifiers.hpp"
#include "interpret/sides.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

/// One past the last token that is no separator.
std::size_t end_of(const Tokens& tokens, Sentence sentence) {
  std::size_t end = sentence.last + 1;
  const auto loose = [&](std::size_t i) {
    return tokens.is(i, TokenKind::stop) || tokens.is(i, TokenKind::semicolon) ||
           tokens.is(i, TokenKind::comma);
  };
  while (end > sentence.first && loose(end - 1)) --end;
  return end;
}

class Splitter {
 public:
  Splitter(const Tokens& tokens, Sentence sentence, const Context& context)
      : tokens_(tokens), context_(context), end_(end_of(tokens, sentence)), sides_(tokens, end_, context) {
    segment_.first = sentence.first;
  }

  std::vector<Segment> run() {
    chains_ = find_chains(tokens_, segment_.first, end_, sides_);
    std::size_t i = segment_.first;
    while (i < end_) i = step(i);
    finish(end_, false);
    mark_chains();
    return std::move(segments_);
  }

 private:
  [[nodiscard]] TokenKind kind(std::size_t i) const { return tokens_[i].kind; }
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
    const bool joint = sides_.conjunction(i);
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
    if (open == unmatched || !sides_.has_period(open, i)) return next;
    seen_funding_ = true;
    if (next >= end_) return next;
    if (tokens_.has(next, WordClass::implementer_role) || tokens_.has(next, WordClass::implementer_lead)) {
      if (const auto m = read_modifier(tokens_, next, end_, left_of(next), context_)) {
        segment_.modifiers.push_back(*m);
        return m->last + 1;
      }
    }
    if (next + 1 < end_ && tokens_[next].space_before && tokens_[next].space_after &&
        sides_.begins_name(next + 1) && (kind(next) == TokenKind::dash || tokens_.text(next) == "+")) {
      const Right right = sides_.right_of(next + 1);
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

  /// What is known of the party so far; step() has seen its heads and parentheses.
  [[nodiscard]] Left left_of(std::size_t separator) const {
    const std::size_t last = sides_.before(segment_.first, separator);
    return {segment_.first, last, seen_funding_, seen_head_ || head_form(tokens_, last) != nullptr};
  }

  // --- decisions --------------------------------------------------------------------------------

  [[nodiscard]] bool parts_at_comma(std::size_t comma) const {
    const std::size_t next = comma + 1;
    const Whole left = sides_.whole(segment_, comma, in_chain(comma));
    if (in_chain(comma)) return sides_.begins_name(next) && left != Whole::no;
    if (!sides_.begins_name(next)) {
      const bool others =
          left == Whole::yes && sides_.right_of(next).plural_head;  // "X ry, lukuisat paikalliset hankkeet"
      return (left == Whole::strong || others) && begins_small_party(next);
    }
    if (left != Whole::nominal) return left != Whole::no;
    return parts_nominal(next, comma, false);
  }

  [[nodiscard]] bool parts_at_joint(std::size_t joint, bool slash) const {
    const std::size_t next = joint + 1;
    const Whole left = sides_.whole(segment_, joint, in_chain(joint));
    if (in_chain(joint)) return sides_.begins_name(next) && left != Whole::no;
    if (!sides_.begins_name(next)) return left == Whole::strong && !slash && begins_small_party(next);
    if (left != Whole::nominal) return left != Whole::no;
    return parts_nominal(next, joint, true);
  }

  /// Nothing marks the text on the left as whole: it is a party only where it ends like one and is no slogan.
  [[nodiscard]] bool parts_nominal(std::size_t next, std::size_t separator, bool joint) const {
    const Right right = sides_.right_of(next);
    if (right.abbreviation && right.head) return false;  // "…uutta, ITU 2 -hanke"
    // what costs a look-up in the dictionary is asked last
    const std::size_t length = separator - segment_.first;
    if (joint && (right.head || right.funding || right.legal_form || length > 4)) return false;
    if (!joint && (right.head || right.funding) && length > 3) return false;
    return !sides_.has_spaced_dash(segment_.first, separator) &&
           sides_.ends_nominal(sides_.before(segment_.first, separator));
  }

  /// A party may begin with a small letter where it ends in what only a party ends in.
  [[nodiscard]] bool begins_small_party(std::size_t i) const {
    if (!tokens_.is(i, TokenKind::word)) return false;
    const Right right = sides_.right_of(i);
    if (right.head || right.funding || right.plural_head) return true;
    return right.end == end_ && right.end - i <= 6 && tokens_.is(right.end - 1, TokenKind::word) &&
           sides_.ends_nominal(right.end - 1);
  }

  [[nodiscard]] bool in_chain(std::size_t i) const {
    return std::any_of(chains_.begin(), chains_.end(),
                       [&](const Chain& c) { return i >= c.first && i <= c.last; });
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
  Sides sides_;
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
