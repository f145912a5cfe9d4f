#include "interpret/prose.hpp"

#include <algorithm>

#include "interpret/party.hpp"
#include "interpret/rule_ids.hpp"

namespace palaset::interpret {

using rules::WordClass;

namespace {

class ProseReader {
 public:
  ProseReader(const Tokens& tokens, const Sentence& sentence, const Context& context)
      : tokens_(tokens), sentence_(sentence), context_(context) {}

  std::vector<Party> run() {
    const std::size_t verb = first_verb();
    for (std::size_t i = sentence_.first; i <= sentence_.last; ++i) {
      if (tokens_[i].depth > 0) continue;
      instance_seen_ |= tokens_.has(i, WordClass::for_instance);
      TiedHead head;
      if (tied_head(tokens_, sentence_.first, i, head) &&
          head.form->word_class != WordClass::subproject_head) {
        add(tokens_[head.dash].space_before ? name_begin(head.dash, verb) : word_begin(head.dash),
            with_parenthesis(i));
      } else if (i > verb && is_example(i)) {
        add(name_begin(i, verb), with_parenthesis(i));
      }
    }
    return std::move(parties_);
  }

 private:
  [[nodiscard]] std::size_t first_verb() const {
    std::size_t i = sentence_.first;
    while (i < sentence_.last && (tokens_[i].capital || !tokens_.has(i, WordClass::finite_verb))) ++i;
    return i;
  }

  /// A legal form that ends the sentence's last name: "… esimerkiksi Solaris lomat ry".
  [[nodiscard]] bool is_example(std::size_t i) const {
    if (!tokens_.has(i, WordClass::legal_form) || tokens_.text(i).find(':') != std::string_view::npos)
      return false;
    return instance_seen_ || i + 1 >= sentence_.last;
  }

  /// The first capital of the run of words that ends before `end` and began behind the verb.
  [[nodiscard]] std::size_t name_begin(std::size_t end, std::size_t verb) const {
    std::size_t begin = end;
    for (std::size_t i = end; i-- > std::max(sentence_.first + 1, behind_last_);) {
      const Token& t = tokens_[i];
      const bool stops =
          (t.kind != TokenKind::word && t.kind != TokenKind::number && t.kind != TokenKind::mark) ||
          i == verb || tokens_.has(i, WordClass::for_instance) || tokens_.has(i, WordClass::finite_verb) ||
          (!t.capital && tokens_.has(i, WordClass::conjunction));
      if (stops) break;
      if (t.capital) begin = i;
    }
    return begin;
  }

  [[nodiscard]] std::size_t word_begin(std::size_t dash) const {
    std::size_t i = dash - 1;
    while (i > sentence_.first + 1 && tokens_.is(i - 1, TokenKind::dash) && !tokens_[i - 1].space_before)
      i -= 2;
    return i;
  }

  [[nodiscard]] std::size_t with_parenthesis(std::size_t i) const {
    while (i + 1 <= sentence_.last && tokens_.is(i + 1, TokenKind::open) &&
           tokens_[i + 1].partner != unmatched) {
      i = tokens_[i + 1].partner;
    }
    return i;
  }

  void add(std::size_t first, std::size_t last) {
    if (first < behind_last_ || first > last || !tokens_[first].capital) return;
    Segment segment;
    segment.first = first;
    segment.last = last;
    std::optional<std::string> no_place;
    Party party;
    if (!read_party(tokens_, segment, context_, no_place, party)) return;
    behind_last_ = last + 1;
    party.rule = rule::in_prose;
    parties_.push_back(std::move(party));
  }

  const Tokens& tokens_;
  const Sentence& sentence_;
  const Context& context_;
  std::vector<Party> parties_;
  std::size_t behind_last_ = 0;  ///< one past the party added last: names do not overlap
  bool instance_seen_ = false;
};

}  // namespace

std::vector<Party> parties_in_prose(const Tokens& tokens, const Sentence& sentence, const Context& context) {
  return ProseReader(tokens, sentence, context).run();
}

}  // namespace palaset::interpret
