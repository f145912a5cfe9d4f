#include "interpret/name.hpp"

#include <algorithm>

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

using Indices = std::vector<std::size_t>;

HeadKind kind_of(WordClass c) {
  if (c == WordClass::programme_head) return HeadKind::programme;
  return c == WordClass::none ? HeadKind::none : HeadKind::project;
}

class NameReader {
 public:
  NameReader(const Tokens& tokens, Indices core, const Segment& segment, const Context& context)
      : tokens_(tokens), segment_(segment), context_(context) {
    name_.tokens = std::move(core);
  }

  Name run() {
    strip_signs(tokens_, name_.tokens);
    if (segment_.shares_head) name_.head = kind_of(segment_.shared_head);
    take_last_head();
    if (name_.subproject.empty()) take_inner_head();
    if (segment_.shares_head && !name_.tokens.empty() && tokens_.is(name_.tokens.back(), TokenKind::dash))
      name_.tied = true;
    strip_signs(tokens_, name_.tokens);
    return std::move(name_);
  }

 private:
  [[nodiscard]] std::size_t first() const { return segment_.first; }

  /// Ends the name before a token. Indices grow, so what stays is a beginning.
  void cut_before(std::size_t token) {
    name_.tokens.erase(std::lower_bound(name_.tokens.begin(), name_.tokens.end(), token), name_.tokens.end());
  }

  [[nodiscard]] Indices between(std::size_t low, std::size_t high) const {
    Indices out;
    for (const std::size_t i : name_.tokens) {
      if (i > low && i < high) out.push_back(i);
    }
    return out;
  }

  void take_last_head() {
    if (name_.tokens.empty()) return;
    const std::size_t last = name_.tokens.back();
    TiedHead head;
    if (tied_head(tokens_, first(), last, head)) return take_tied(head);
    const Form* free = head_form(tokens_, last);
    if (free == nullptr) return;
    if (free->plural && !tokens_[name_.tokens.front()].capital) return;  // "lukuisat paikalliset hankkeet"
    if (free->word_class == WordClass::subproject_head && take_part_of_project(last)) return;
    if (name_.head == HeadKind::none) name_.head = kind_of(free->word_class);
    if (drops_free_head(name_.tokens.size() - 1)) name_.tokens.pop_back();
  }

  void take_tied(const TiedHead& head) {
    name_.tied = true;
    if (name_.head == HeadKind::none) name_.head = kind_of(head.form->word_class);
    if (head.form->word_class == WordClass::subproject_head && take_part_of_project(head.dash)) return;
    cut_before(head.dash);
  }

  /// "X -hankkeen Y -osahanke", "X-hankkeen Turun osahanke": Y, before token `end`, is a part of X.
  bool take_part_of_project(std::size_t end) {
    for (const std::size_t i : name_.tokens) {
      TiedHead whole;
      if (i >= end || !tied_head(tokens_, first(), i, whole)) continue;
      if (name_.head == HeadKind::none) name_.head = kind_of(whole.form->word_class);
      name_.tied = true;
      name_.subproject = between(i, end);
      cut_before(whole.dash);
      strip_signs(tokens_, name_.subproject);
      return true;
    }
    return false;
  }

  /// "LUMO hanke – Taide …", "Otto-hanke – oma tulevaisuus", "Oma-hankkeen toimintamallit"
  void take_inner_head() {
    const Indices& t = name_.tokens;
    for (std::size_t p = 1; p + 1 < t.size(); ++p) {
      TiedHead head;
      const bool tied = tied_head(tokens_, first(), t[p], head);
      const bool dash_follows = tokens_.is(t[p + 1], TokenKind::dash) && tokens_[t[p + 1]].space_before;
      if (!tied && !dash_follows) continue;
      const Form* free = tied ? nullptr : head_form(tokens_, t[p]);
      if (!tied && free == nullptr) continue;
      const bool colon_follows = tokens_.is(t[p + 1], TokenKind::colon);
      if (dash_follows || (tied && colon_follows)) {
        if (!tied && !drops_free_head(p)) {
          if (name_.head == HeadKind::none) name_.head = kind_of(free->word_class);
          continue;
        }
        name_.head = name_.head == HeadKind::none ? kind_of(tied ? head.form->word_class : free->word_class)
                                                  : name_.head;
        name_.tied |= tied;
        remove(tied ? head.dash : t[p], t[p]);
        return;
      }
      if (tied && name_.head == HeadKind::none && cuts_here(head, p)) return;
    }
  }

  /// What follows a tied head without a dash is no part of the name.
  bool cuts_here(const TiedHead& head, std::size_t p) {
    const std::size_t next = name_.tokens[p + 1];
    if (tokens_.is(next, TokenKind::dash)) return false;
    name_.head = kind_of(head.form->word_class);
    name_.tied = true;
    name_.behind.assign(name_.tokens.begin() + static_cast<std::ptrdiff_t>(p) + 1, name_.tokens.end());
    cut_before(head.dash);
    return true;
  }

  void remove(std::size_t low, std::size_t high) {
    std::erase_if(name_.tokens, [&](std::size_t i) { return i >= low && i <= high; });
  }

  /// A head of its own goes after a short proper name, and stays where the noun phrase is the name. `p`: its
  /// index.
  [[nodiscard]] bool drops_free_head(std::size_t p) const {
    const std::size_t head = name_.tokens[p];
    const Form* form = head_form(tokens_, head);
    if (form == nullptr || form->plural || p == 0) return false;
    if (tokens_.form_length(head, form->word_class) != tokens_.text(head).size()) return false;  // a compound
    std::size_t words = 0;
    for (std::size_t i = 0; i < p; ++i) words += tokens_.is(name_.tokens[i], TokenKind::word) ? 1U : 0U;
    const std::size_t before = name_.tokens[p - 1];
    if (words == 0 || words > 3 || !tokens_[name_.tokens.front()].capital || !tokens_[head].space_before)
      return false;
    if (!tokens_.is(before, TokenKind::word)) return true;  // "TUKEE! hanke", "Polku 55 hanke"
    if (tokens_[before].inner_capital || tokens_[before].abbreviation) return true;
    return !is_attribute(tokens_.text(before));
  }

  /// A genitive or an adjective belongs to the noun behind it.
  [[nodiscard]] bool is_attribute(std::string_view word) const {
    if (word.size() > 3 && word.substr(word.size() - 3) == "nen") return true;
    const auto& analyses = context_.morphology.analyze(word);
    return std::any_of(analyses.begin(), analyses.end(),
                       [](const morphology::Analysis& a) { return a.gram_case == Case::genitive; });
  }

  const Tokens& tokens_;
  const Segment& segment_;
  const Context& context_;
  Name name_;
};

bool is_quotation_mark(std::string_view text) {
  return text == "\"" || text == "”" || text == "“" || text == "„" || text == "»" || text == "«" ||
         text == "'" || text == "’" || text == "‘";
}

bool is_loose(const Token& t, bool at_end) {
  switch (t.kind) {
    case TokenKind::comma:
    case TokenKind::semicolon:
    case TokenKind::stop:
    case TokenKind::colon:
    case TokenKind::close:
    case TokenKind::open:
    case TokenKind::slash:
      return true;
    case TokenKind::dash:
      return at_end || t.space_after;
    default:
      return false;
  }
}

}  // namespace

Name read_name(const Tokens& tokens, std::vector<std::size_t> core, const Segment& segment,
               const Context& context) {
  return NameReader(tokens, std::move(core), segment, context).run();
}

std::string join(const Tokens& tokens, const std::vector<std::size_t>& part) {
  std::string out;
  if (part.empty()) return out;
  out.reserve(tokens[part.back()].end - tokens[part.front()].begin);
  for (std::size_t i = 0; i < part.size(); ++i) {
    const Token& t = tokens[part[i]];
    if (i > 0) {
      const bool gap = part[i - 1] + 1 != part[i];
      const bool tight =
          t.kind == TokenKind::comma || t.kind == TokenKind::stop || t.kind == TokenKind::colon;
      if (t.space_before || (gap && !tight)) out += ' ';
    }
    out += tokens.text(part[i]);
  }
  return out;
}

void strip_signs(const Tokens& tokens, std::vector<std::size_t>& part) {
  for (bool again = true; again && !part.empty();) {
    again = false;
    while (!part.empty() && is_loose(tokens[part.back()], true)) part.pop_back();
    while (!part.empty() && is_loose(tokens[part.front()], false)) part.erase(part.begin());
    if (part.size() > 2 && is_quotation_mark(tokens.text(part.front())) &&
        is_quotation_mark(tokens.text(part.back()))) {
      part.pop_back();
      part.erase(part.begin());
      again = true;
    }
  }
}

}  // namespace palaset::interpret
