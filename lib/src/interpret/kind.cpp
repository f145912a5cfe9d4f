#include "interpret/kind.hpp"

#include <algorithm>

#include "interpret/base_forms.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

class KindReader {
 public:
  KindReader(const Tokens& tokens, const Name& name) : tokens_(tokens), name_(name) {}

  [[nodiscard]] bool legal_form() const {
    for (const std::size_t i : name_.tokens) {
      if (i != name_.tokens.front() && tokens_.has(i, WordClass::legal_form) && is_bare_or_last(i))
        return true;
    }
    return nominative_last(WordClass::foundation) || first_is("oy") || first_is("ab");
  }

  [[nodiscard]] bool municipality() const {
    const auto& t = name_.tokens;
    if (t.size() == 1) {
      const Form* f = tokens_.form(t.front(), WordClass::municipality);
      return f != nullptr && f->gram_case == Case::nominative;
    }
    return names_body(WordClass::municipality_head) || names_body(WordClass::authority);
  }

  [[nodiscard]] bool organization() const {
    const auto& t = name_.tokens;
    if (!tokens_[t.front()].capital && t.size() > 1) return false;  // "useat paikalliset yhdistykset"
    if (nominative_last(WordClass::organization)) return true;
    if (const Form* f = tokens_.form(t.front(), WordClass::organization);
        f != nullptr && f->gram_case == Case::nominative) {
      return t.size() == 1 || tokens_[t[1]].kind == TokenKind::word;
    }
    return service() || (t.size() == 1 && tokens_.has(t.front(), WordClass::known_organization));
  }

  /// "Helsingin kaupungin nuorisopalvelut"
  [[nodiscard]] bool service() const {
    return name_.tokens.size() > 1 && nominative_last(WordClass::service) && has_public_owner();
  }

 private:
  /// "ry", or "ry:n" at the end: "Mielen ry:n kokemusasiantuntijatoiminta" is no association.
  [[nodiscard]] bool is_bare_or_last(std::size_t i) const {
    return tokens_.text(i).find(':') == std::string_view::npos || i == name_.tokens.back();
  }

  [[nodiscard]] bool first_is(std::string_view word) const {
    const std::string_view text = tokens_.text(name_.tokens.front());
    return text.size() == word.size() && (text[0] | 0x20) == word[0] && (text[1] | 0x20) == word[1] &&
           name_.tokens.size() > 1;
  }

  /// "Vantaan kaupunki", "Vantaan kaupungin"; not "monessa kunnassa".
  [[nodiscard]] bool names_body(WordClass c) const {
    const Form* f = tokens_.form(name_.tokens.back(), c);
    return f != nullptr && (f->gram_case == Case::nominative || f->gram_case == Case::genitive);
  }

  [[nodiscard]] bool nominative_last(WordClass c) const {
    const Form* f = tokens_.form(name_.tokens.back(), c);
    return f != nullptr && f->gram_case == Case::nominative;
  }

  [[nodiscard]] bool has_public_owner() const {
    return std::any_of(name_.tokens.begin(), name_.tokens.end(), [&](std::size_t i) {
      for (const WordClass c : {WordClass::municipality_head, WordClass::municipality, WordClass::authority,
                                WordClass::organization, WordClass::foundation}) {
        const Form* f = tokens_.form(i, c);
        if (f != nullptr && f->gram_case == Case::genitive) return true;
      }
      return tokens_.has(i, WordClass::legal_form);
    });
  }

  const Tokens& tokens_;
  const Name& name_;
};

/// A funder or a range of years makes a project; a lone year does not.
bool is_programme_period(const Funding& f) {
  return f.funder.has_value() || (f.period && f.period->find('/') != std::string::npos);
}

/// A listed organisation of several words.
bool is_known(const std::string& name, const Context& context) {
  if (name.find(' ') == std::string::npos) return false;
  const auto& phrases = context.vocabulary.phrases;
  const std::string text = unicode::lower(name);
  return std::any_of(phrases.begin(), phrases.end(), [&](const rules::Phrase& p) {
    return p.word_class == WordClass::known_organization && p.text == text;
  });
}

}  // namespace

bool makes_project(const std::vector<Funding>& funding) {
  return std::any_of(funding.begin(), funding.end(), is_programme_period);
}

KindAndRule read_kind(const Tokens& tokens, const Name& name, bool shares_head,
                      const std::vector<Funding>& funding, const Context& context) {
  if (name.head != HeadKind::none) {
    const PartyKind kind = name.head == HeadKind::programme ? PartyKind::programme : PartyKind::project;
    return {kind, shares_head ? rule::shared_head : name.tied ? rule::tied_head : rule::free_head};
  }
  if (name.tokens.empty()) return {PartyKind::other, rule::other};
  const KindReader reader(tokens, name);
  if (reader.legal_form()) return {PartyKind::organization, rule::legal_form};
  if (reader.municipality()) return {PartyKind::organization, rule::municipality};
  if (reader.service() && funding.empty()) return {PartyKind::organization, rule::organization};
  if (context.names_projects) return {PartyKind::project, rule::labelled};
  if (makes_project(funding)) return {PartyKind::project, rule::funded};
  if (reader.organization() || is_known(join(tokens, name.tokens), context))
    return {PartyKind::organization, rule::organization};
  return {PartyKind::other, rule::other};
}

std::string organization_base(const std::string& name, std::string_view rule, const Context& context) {
  if (rule == rule::legal_form) {
    const std::size_t colon = name.find_last_of(':');
    const std::size_t space = name.find_last_of(' ');
    return colon != std::string::npos && (space == std::string::npos || colon > space) ? name.substr(0, colon)
                                                                                       : name;
  }
  if (rule == rule::municipality && name.find(' ') != std::string::npos) return base_form(name, context);
  return name;
}

}  // namespace palaset::interpret
