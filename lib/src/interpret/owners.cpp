#include "interpret/owners.hpp"

#include <algorithm>

#include "interpret/base_forms.hpp"
#include "interpret/name.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

bool is_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         word.size() >= 2;
}

class OwnerReader {
 public:
  OwnerReader(const Tokens& tokens, const std::vector<std::size_t>& name, const Context& context)
      : tokens_(tokens), name_(name), context_(context) {}

  Owners run() const {
    Owners owners;
    std::size_t p = 0;
    for (;;) {
      if (const std::size_t end = municipalities(p, owners.names); end > p) {
        p = end;
        break;
      }
      const std::size_t end = owner_end(p);
      if (end == p) return {};
      owners.names.push_back(base(p, end));
      p = end;
      if (p >= name_.size()) return {};
      if (!joint(p)) break;
      ++p;
    }
    if (!begins_name(p)) return {};
    owners.length = p;
    return owners;
  }

 private:
  [[nodiscard]] const Token& token(std::size_t p) const { return tokens_[name_[p]]; }

  [[nodiscard]] bool joint(std::size_t p) const {
    return token(p).kind == TokenKind::comma || token(p).kind == TokenKind::ampersand ||
           tokens_.has(name_[p], WordClass::conjunction);
  }

  [[nodiscard]] bool begins_name(std::size_t p) const {
    return p < name_.size() && (token(p).capital || token(p).kind == TokenKind::mark);
  }

  /// "Porin ja Rauman kaupunkien": several municipalities before one noun. Adds them; one past the noun, or
  /// `p`.
  std::size_t municipalities(std::size_t p, std::vector<std::string>& names) const {
    std::vector<std::size_t> places;
    std::size_t i = p;
    for (; i < name_.size(); ++i) {
      const Form* place = tokens_.form(name_[i], WordClass::municipality);
      if (place == nullptr || place->gram_case != Case::genitive) break;
      places.push_back(i);
      if (i + 1 >= name_.size() || !joint(i + 1)) break;
      ++i;
    }
    if (places.size() < 2 || i + 2 >= name_.size()) return p;
    const Form* noun = tokens_.form(name_[i + 1], WordClass::municipality_head);
    if (noun == nullptr || noun->gram_case != Case::genitive || !ends_here(i + 1)) return p;
    for (const std::size_t at : places) {
      names.push_back(std::string(tokens_.text(name_[at])) + " " + tokens_.lexicon().lemma(*noun));
    }
    return i + 2;
  }

  /// One past the owner that begins at `p`, or `p` where none does. The longest that a name can follow
  /// counts.
  [[nodiscard]] std::size_t owner_end(std::size_t p) const {
    constexpr std::size_t reach = 12;
    if (p >= name_.size() || !token(p).capital) return p;
    for (std::size_t i = p; i < name_.size() && i < p + reach; ++i) {
      const Token& t = token(i);
      if (t.kind == TokenKind::dash) continue;
      if (t.kind == TokenKind::comma || tokens_.has(name_[i], WordClass::conjunction)) {
        if (i == 0 || token(i - 1).kind != TokenKind::dash)
          return p;  // not "Opetus- ja kulttuuriministeriön"
        continue;
      }
      if (t.kind != TokenKind::word) return p;
      if (tokens_.text(name_[i]).back() != 'n' || !is_genitive_owner(p, i)) continue;
      if (i == p) {  // "Helsingin Diakonissalaitoksen …", "Vantaan ja Keravan …"
        if (const std::size_t longer = longer_owner(p); longer > p) return longer;
      }
      if (ends_here(i)) return i + 1;
    }
    return p;
  }

  /// A municipality that only begins the name of an owner: one past that owner, or `p`.
  [[nodiscard]] std::size_t longer_owner(std::size_t p) const {
    if (!tokens_.has(name_[p], WordClass::municipality) || p + 1 >= name_.size()) return p;
    const std::size_t next = joint(p + 1) ? p + 2 : p + 1;
    for (std::size_t i = next; i < name_.size() && i <= next + 2 && token(i).kind == TokenKind::word; ++i) {
      const Form* shared = tokens_.form(name_[i], WordClass::authority);
      const Form* own = tokens_.form(name_[i], WordClass::organization);
      const Form* form = next == p + 1 && own != nullptr ? own : shared;
      const bool association = next == p + 1 && tokens_.has(name_[i], WordClass::legal_form) &&
                               tokens_.text(name_[i]).find(":n") != std::string_view::npos;
      const bool noun = form != nullptr && form->gram_case == Case::genitive;
      if ((noun || association) && ends_here(i)) return i + 1;
    }
    return p;
  }

  [[nodiscard]] bool ends_here(std::size_t i) const {
    if (i + 1 >= name_.size()) return false;
    return begins_name(i + 1) || (joint(i + 1) && i + 2 < name_.size() && begins_name(i + 2));
  }

  [[nodiscard]] bool is_genitive_owner(std::size_t p, std::size_t i) const {
    const std::size_t t = name_[i];
    const std::string_view word = tokens_.text(t);
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos) {
      const bool genitive = word.substr(colon) == ":n" || word.substr(colon) == ":in";
      return genitive &&
             (tokens_.has(t, WordClass::legal_form) || (i == p && is_capitals(word.substr(0, colon))));
    }
    for (const WordClass c : organization_nouns) {
      const Form* f = tokens_.form(t, c);
      if (f != nullptr && f->gram_case == Case::genitive) return true;
    }
    const Form* place = tokens_.form(t, WordClass::municipality);
    return i == p && place != nullptr && place->gram_case == Case::genitive;
  }

  [[nodiscard]] std::string base(std::size_t begin, std::size_t end) const {
    const std::vector<std::size_t> part(name_.begin() + static_cast<std::ptrdiff_t>(begin),
                                        name_.begin() + static_cast<std::ptrdiff_t>(end));
    return base_form(join(tokens_, part), context_);
  }

  const Tokens& tokens_;
  const std::vector<std::size_t>& name_;
  const Context& context_;
};

}  // namespace

Owners read_owners(const Tokens& tokens, const std::vector<std::size_t>& name, const Context& context) {
  return OwnerReader(tokens, name, context).run();
}

namespace {

/// Whether what stands behind the first word can follow a locative: a name, or another locative behind a
/// joint. Where it cannot, nothing need be asked of the dictionary.
bool locative_may_stand(const Tokens& tokens, const std::vector<std::size_t>& name) {
  const auto joint = [&](std::size_t i) {
    return tokens.is(i, TokenKind::comma) || tokens.has(i, WordClass::conjunction);
  };
  const std::size_t p = name.size() > 1 && joint(name[1]) ? 2 : 1;
  return p >= name.size() || tokens[name[p]].capital || tokens[name[p]].kind == TokenKind::mark;
}

}  // namespace

Locatives read_locatives(const Tokens& tokens, const std::vector<std::size_t>& name, const Context& context) {
  Locatives found;
  if (!locative_may_stand(tokens, name)) return found;
  std::size_t p = 0;
  while (p < name.size() && tokens.is(name[p], TokenKind::word) && tokens[name[p]].capital) {
    auto place = place_of_locative(tokens.text(name[p]), context);
    if (!place) break;
    found.places.push_back(std::move(*place));
    ++p;
    const bool joint = p < name.size() &&
                       (tokens.is(name[p], TokenKind::comma) || tokens.has(name[p], WordClass::conjunction));
    if (!joint) break;
    ++p;
  }
  const bool name_follows =
      p == name.size() || tokens[name[p]].capital || tokens[name[p]].kind == TokenKind::mark;
  if (found.places.empty() || !name_follows) return {};
  found.length = p;
  return found;
}

}  // namespace palaset::interpret
