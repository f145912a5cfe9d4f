#include "interpret/groups.hpp"

#include <algorithm>

#include "interpret/base_forms.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

bool is_abbreviation(std::string_view word) {
  std::size_t letters = 0;
  bool inner = false;
  for (std::size_t i = 0; i < word.size();) {
    const unicode::CodePoint c = unicode::at(word, i);
    const bool sign = c.value == U'+' || c.value == U'!' || c.value == U'?' || c.value == U'&' ||
                      c.value == 0x2019 || c.value == U'\'';
    if (!unicode::is_letter(c.value) && !unicode::is_digit(c.value) && !sign) return false;
    if (letters > 0 && (unicode::is_upper(c.value) || unicode::is_digit(c.value))) inner = true;
    if (!sign) ++letters;
    i += c.length;
  }
  return inner && letters >= 2 && letters <= 7;
}

namespace {

/// A text without the head noun tied to its end: "OK-hanke" → "OK", "TEKÄ -hanke" → "TEKÄ".
std::string_view without_head(std::string_view text, const rules::Lexicon& lexicon) {
  const std::size_t dash = text.find_last_of('-');
  if (dash == std::string_view::npos || dash == 0) return text;
  for (const WordClass c : {WordClass::project_head, WordClass::programme_head}) {
    if (lexicon.find(text.substr(dash + 1), c) == nullptr) continue;
    std::string_view name = text.substr(0, dash);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    return name;
  }
  return text;
}

class GroupReader {
 public:
  GroupReader(const Tokens& tokens, const Context& context) : tokens_(tokens), context_(context) {}

  Group run(std::size_t open) {
    group_.open = open;
    const std::size_t close = tokens_[open].partner;
    const std::size_t end = tokens_.is(close, TokenKind::close) ? tokens_[close].begin : tokens_[close].end;
    group_.content = tokens_.text().substr(tokens_[open].end, end - tokens_[open].end);
    if (is_see_also()) {
      group_.qualifiers.push_back(trimmed(group_.content));
      return std::move(group_);
    }
    group_.funding = read_funding(group_.content, context_.vocabulary);
    group_.lone_funder = group_.funding.parts.size() == 1 && !group_.funding.parts.front().has_period;
    for (const std::string_view part : group_.funding.rest) classify(trimmed(part));
    return std::move(group_);
  }

 private:
  [[nodiscard]] bool is_see_also() const {
    const std::string_view text = trimmed(group_.content);
    const auto ends_word = [](char c) { return c == ' ' || c == ':' || c == '.'; };
    const std::string_view first(text.begin(), std::find_if(text.begin(), text.end(), ends_word));
    return context_.vocabulary.lexicon.find(first, WordClass::see_also) != nullptr;
  }

  /// "(OK-hanke (ESR 2016))": a parenthesis inside may say who pays.
  [[nodiscard]] std::string_view take_inner_funding(std::string_view part) {
    const std::size_t open = part.find('(');
    if (open == std::string_view::npos || open == 0) return part;
    const std::string_view inner = part.substr(open + 1, part.size() - open - 2);
    FundingText funding = read_funding(inner, context_.vocabulary);
    if (!funding.pure()) return part;
    const auto shift = static_cast<std::size_t>(inner.data() - group_.content.data());
    for (FundingPart& p : funding.parts) {
      p.begin += shift;
      p.end += shift;
      group_.funding.parts.push_back(std::move(p));
    }
    for (const PeriodProblem& p : funding.problems)
      group_.funding.problems.push_back({p.fault, p.begin + shift, p.end + shift});
    return trimmed(part.substr(0, open));
  }

  void classify(std::string_view part) {
    if (part.empty()) return;
    if (part.back() == ')') part = take_inner_funding(part);
    const std::string_view name = without_head(part, context_.vocabulary.lexicon);
    const bool has_head = name.size() != part.size();
    if (is_abbreviation(name)) {
      group_.aliases.push_back(name);
      group_.names_project |= has_head;
    } else if (says_unfunded(part, context_.vocabulary)) {
      group_.unfunded = true;
    } else if (take_role(part) || take_subprojects(part)) {
      return;
    } else if (!has_head && take_places(part)) {  // "LUONTO-hanke" is no place: the dictionary is not asked
      return;
    } else {
      group_.qualifiers.push_back(part);
    }
  }

  /// "osatoteuttaja Vantaan kaupunki"
  bool take_role(std::string_view part) {
    std::size_t space = part.find(' ');
    if (space == std::string_view::npos) return false;
    const rules::Lexicon& lexicon = context_.vocabulary.lexicon;
    if (lexicon.find(part.substr(0, space), WordClass::implementer_lead) != nullptr) {
      part = trimmed(part.substr(space + 1));
      space = part.find(' ');
      if (space == std::string_view::npos) return false;
    }
    std::string_view word = part.substr(0, space);
    if (word.ends_with(':')) word.remove_suffix(1);
    if (lexicon.find(word, WordClass::implementer_role) == nullptr) return false;
    for (const std::string_view name : split_list(part.substr(space + 1), lexicon))
      group_.implementers.push_back(name);
    return true;
  }

  /// "Turun osahanke"
  bool take_subprojects(std::string_view part) {
    const std::size_t space = part.find_last_of(' ');
    if (space == std::string_view::npos) return false;
    const rules::Lexicon& lexicon = context_.vocabulary.lexicon;
    if (lexicon.find(part.substr(space + 1), WordClass::subproject_head) == nullptr) return false;
    for (const std::string_view name : split_list(part.substr(0, space), lexicon))
      group_.subprojects.push_back(name);
    return true;
  }

  bool take_places(std::string_view part) {
    const auto items = split_list(part, context_.vocabulary.lexicon);
    std::vector<std::string_view> places;
    for (std::string_view item : items) {
      std::size_t begin = 0;
      for (std::size_t slash = item.find('/'); slash != std::string_view::npos;
           slash = item.find('/', begin)) {
        places.push_back(trimmed(item.substr(begin, slash - begin)));
        begin = slash + 1;
      }
      places.push_back(trimmed(item.substr(begin)));
    }
    if (!std::all_of(places.begin(), places.end(), [&](std::string_view p) { return is_place(p); }))
      return false;
    group_.places.insert(group_.places.end(), places.begin(), places.end());
    return true;
  }

  [[nodiscard]] bool is_place(std::string_view word) const {
    if (word.empty() || word.find(' ') != std::string_view::npos) return false;
    const auto readings = context_.vocabulary.lexicon.find(word);
    for (const WordClass c : {WordClass::municipality, WordClass::region}) {
      const Form* f = readings.find(c);
      if (f != nullptr && (f->gram_case == Case::nominative || morphology::is_locative(f->gram_case)))
        return true;
    }
    if (!unicode::is_upper(unicode::at(word, 0).value)) return false;
    // a name with a number is no place, and unknown words cost the dictionary most
    if (word.find_first_of("0123456789") != std::string_view::npos) return false;
    const auto& analyses = context_.morphology.analyze(word);
    return !analyses.empty() &&
           std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
             return a.kind == morphology::Kind::place &&
                    (a.gram_case == Case::nominative || morphology::is_locative(a.gram_case));
           });
  }

  const Tokens& tokens_;
  const Context& context_;
  Group group_;
};

}  // namespace

bool says_unfunded(std::string_view part, const rules::Vocabulary& vocabulary) {
  const std::string text = unicode::lower(folded(part));
  if (vocabulary.lexicon.find(text, WordClass::unfunded) != nullptr) return true;
  return std::any_of(vocabulary.phrases.begin(), vocabulary.phrases.end(), [&](const rules::Phrase& p) {
    return p.word_class == WordClass::unfunded && text.find(p.text) != std::string::npos;
  });
}

Group read_group(const Tokens& tokens, std::size_t open, const Context& context) {
  return GroupReader(tokens, context).run(open);
}

}  // namespace palaset::interpret
