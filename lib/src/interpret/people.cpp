#include "interpret/people.hpp"

#include <optional>
#include <string>

#include "interpret/base_forms.hpp"
#include "interpret/name_begin.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using rules::Form;
using rules::WordClass;

namespace {

class PeopleReader {
 public:
  PeopleReader(const Tokens& tokens, const std::vector<Mention>& mentions, const Context& context,
               PersonNames& names, std::vector<Person>& people)
      : tokens_(tokens),
        context_(context),
        begin_(tokens, context),
        names_(names),
        people_(people),
        taken_(tokens.size()) {
    for (const Mention& m : mentions) {
      for (std::size_t i = m.first; i <= m.last; ++i) taken_[i] = true;
    }
  }

  void run() {
    bool role_before = false;  // names behind a role, over "ja"
    for (std::size_t i = 0; i < tokens_.size();) {
      if (!is_name_word(i)) {
        const bool joint = tokens_.has(i, WordClass::conjunction) || tokens_.is(i, TokenKind::comma);
        role_before = !taken_[i] && (is_role(i) || (role_before && joint));
        ++i;
        continue;
      }
      const std::size_t end = read(i, role_before);
      role_before = role_before && end > i;
      i = std::max(end, i + 1);
    }
  }

 private:
  [[nodiscard]] bool is_name_word(std::size_t i) const {
    return i < tokens_.size() && !taken_[i] && tokens_.is(i, TokenKind::word) && tokens_[i].capital &&
           !in_address(i);
  }

  [[nodiscard]] bool in_address(std::size_t i) const {
    return (i > 0 && !tokens_[i].space_before &&
            (tokens_.text(i - 1) == "@" || tokens_.is(i - 1, TokenKind::slash))) ||
           (i + 1 < tokens_.size() && !tokens_[i].space_after && tokens_.text(i + 1) == "@");
  }

  [[nodiscard]] bool is_role(std::size_t i) const {
    return tokens_.form(i, WordClass::person_role) != nullptr;
  }

  /// A word with what hyphens tie to it: "Maija-Liisa". Its last token.
  [[nodiscard]] std::size_t word_end(std::size_t i) const {
    while (i + 2 < tokens_.size() && tokens_.is(i + 1, TokenKind::dash) && !tokens_[i + 1].space_before &&
           !tokens_[i + 1].space_after && tokens_.is(i + 2, TokenKind::word) && !taken_[i + 2])
      i += 2;
    return i;
  }

  [[nodiscard]] std::string_view word(std::size_t i) const {
    std::string_view text = tokens_.text(i, word_end(i));
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? text : text.substr(0, colon);
  }

  /// One past the person that begins at token `i`, or `i` where none does.
  std::size_t read(std::size_t i, bool role_before) {
    if (const std::size_t end = read_initial(i); end > i) return end;
    const auto given = names_.given_name(word(i));
    if (given) return read_given(i, *given, role_before);
    if (role_before) {
      if (const std::size_t end = read_behind_role(i); end > i) return end;
    }
    if (const std::size_t end = read_turned(i); end > i) return end;
    if (auto surname = names_.surname(word(i)); surname && !is_place(i) && !before_name(i)) {
      add(*std::move(surname), i, word_end(i), rule::person_known);
      return word_end(i) + 1;
    }
    return i;
  }

  /// "J. Pitkäaho"
  std::size_t read_initial(std::size_t i) {
    if (tokens_[i].end - tokens_[i].begin > 2 || !tokens_.is(i + 1, TokenKind::stop) ||
        tokens_[i + 1].space_before)
      return i;
    std::size_t next = i + 2;
    constexpr std::size_t most = 8;  // tokens: three more initials
    while (next < i + most && is_name_word(next) && tokens_[next].end - tokens_[next].begin <= 2 &&
           tokens_.is(next + 1, TokenKind::stop))
      next += 2;
    if (!is_name_word(next) || tokens_[next].abbreviation || word(next).size() < 3) return i;
    const std::size_t last = word_end(next);
    const std::string initials(
        tokens_.text().substr(tokens_[i].begin, tokens_[next].begin - tokens_[i].begin));
    add(folded(initials + names_.surname_base(word(next))), i, last, rule::person_full);
    return last + 1;
  }

  /// A first name, alone or with a surname; only the last word of a full name is inflected.
  std::size_t read_given(std::size_t i, const std::string& given, bool role_before) {
    const std::size_t end = word_end(i);
    const bool nominative = given == word(i);
    std::size_t next = end + 1;
    std::string full = given;
    if (nominative && is_name_word(next) && tokens_[end].space_after &&
        names_.given_name(word(next)) == std::optional(std::string(word(next))) &&
        is_name_word(word_end(next) + 1) && tokens_[word_end(next)].space_after) {  // "Maija Liisa Malli"
      full += " " + std::string(word(next));
      next = word_end(next) + 1;
    }
    if (nominative && is_name_word(next) && tokens_[next].end - tokens_[next].begin <= 2 &&
        tokens_.is(next + 1, TokenKind::stop) && is_name_word(next + 2)) {  // "Aleksi P. Malli"
      full += " " + std::string(tokens_.text(next)) + ".";
      next += 2;
    }
    if (nominative && is_name_word(next) && (tokens_[next].space_before || tokens_[next - 1].space_after) &&
        is_surname(next)) {
      const std::size_t last = word_end(next);
      const std::string name = full + " " + names_.surname_base(word(next));
      names_.learn(name);
      add(name, i, last, rule::person_full);
      return last + 1;
    }
    if (names_.is_ambiguous(given) && !role_before) return i;
    if (is_part_of_name(i, end)) return i;
    add(given, i, end, role_before ? rule::person_role : rule::person_given);
    return end + 1;
  }

  /// A surname that was learned before its first name: "Malli Maijan".
  std::size_t read_turned(std::size_t i) {
    const std::size_t next = word_end(i) + 1;
    if (!is_name_word(next) || names_.surname(word(i)) != std::optional(std::string(word(i)))) return i;
    const auto given = names_.given_name(word(next));
    if (!given) return i;
    add(std::string(word(i)) + " " + *given, i, word_end(next), rule::person_full);
    return word_end(next) + 1;
  }

  /// A word behind a first name that can be a surname: no place in a locative case, no organisation.
  [[nodiscard]] bool is_surname(std::size_t i) const {
    if (tokens_[i].abbreviation || word(i).size() < 3) return false;
    if (tokens_.has(i, WordClass::legal_form) || tokens_.has(i, WordClass::funder) ||
        tokens_.has(i, WordClass::no_mention))
      return false;
    const Form* place = tokens_.form(i, WordClass::municipality);
    const bool elsewhere = place != nullptr && place->gram_case != morphology::Case::nominative &&
                           place->gram_case != morphology::Case::genitive;
    return !elsewhere || names_.surname(word(i)).has_value();
  }

  /// "Setlementti Anna", "Anna-talo": a name of something else.
  [[nodiscard]] bool is_part_of_name(std::size_t first, std::size_t last) const {
    const bool tied =
        last + 1 < tokens_.size() && tokens_.is(last + 1, TokenKind::dash) && !tokens_[last].space_after;
    const bool organization = first > 0 && tokens_.form(first - 1, WordClass::organization) != nullptr;
    const bool behind = first > 0 && is_name_word(first - 1) &&
                        (organization || !begin_.starts_sentence(first - 1)) && !is_role(first - 1);
    return tied || behind;
  }

  /// "projektipäällikkö Outi Rautalin", "koordinaattoreihin Mishaan ja Tanjaan"
  std::size_t read_behind_role(std::size_t i) {
    if (tokens_[i].abbreviation || begin_.starts_sentence(i)) return i;
    const std::size_t end = word_end(i);
    const std::size_t next = end + 1;
    if (is_name_word(next) && tokens_[end].space_after && !tokens_[next].abbreviation) {
      const std::string name = std::string(word(i)) + " " + names_.surname_base(word(next));
      names_.learn(name);
      add(name, i, word_end(next), rule::person_role);
      return word_end(next) + 1;
    }
    const auto candidates = nominative_candidates(word(i));
    std::string base = names_.surname_base(word(i));
    if (base == word(i) && candidates.size() > 1 && !is_place(i)) base = candidates[1];
    add(std::move(base), i, end, rule::person_role);
    return end + 1;
  }

  [[nodiscard]] bool is_place(std::size_t i) const {
    return tokens_.form(i, WordClass::municipality) != nullptr ||
           tokens_.form(i, WordClass::region) != nullptr;
  }

  /// Another word with a capital follows: part of something longer.
  [[nodiscard]] bool before_name(std::size_t i) const {
    const std::size_t end = word_end(i);
    return end + 1 < tokens_.size() &&
           ((tokens_.is(end + 1, TokenKind::dash) && !tokens_[end].space_after) || is_name_word(end + 1) ||
            (taken_[end + 1] && !tokens_.is(end + 1, TokenKind::comma)));
  }

  void add(std::string name, std::size_t first, std::size_t last, std::string_view rule) {
    Person p;
    p.name = std::move(name);
    p.rule = rule;
    p.span = context_.excerpt.span(tokens_[first].begin, tokens_[last].end);
    p.surface = std::string(context_.excerpt.surface(p.span));
    people_.push_back(std::move(p));
  }

  const Tokens& tokens_;
  const Context& context_;
  NameBegin begin_;
  PersonNames& names_;
  std::vector<Person>& people_;
  std::vector<bool> taken_;
};

}  // namespace

void read_people(const Tokens& tokens, const std::vector<Mention>& mentions, const Context& context,
                 PersonNames& names, std::vector<Person>& people) {
  PeopleReader(tokens, mentions, context, names, people).run();
}

}  // namespace palaset::interpret
