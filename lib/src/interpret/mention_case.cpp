#include "interpret/mention_case.hpp"

#include <utility>

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

/// "n" of "ry:n", "lle" of "Oy:lle"
std::string_view case_of_ending(std::string_view ending) {
  constexpr std::pair<std::string_view, Case> endings[] = {
      {"n", Case::genitive},   {"tä", Case::partitive}, {"ta", Case::partitive},   {"ssä", Case::inessive},
      {"stä", Case::elative},  {"hyn", Case::illative}, {"llä", Case::adessive},   {"ltä", Case::ablative},
      {"lle", Case::allative}, {"nä", Case::essive},    {"ksi", Case::translative}};
  for (const auto& [text, c] : endings) {
    if (text == ending) return case_name(c);
  }
  return {};
}

}  // namespace

std::string_view case_name(Case c) {
  return c == Case::unknown ? std::string_view() : morphology::to_string(c);
}

std::string_view case_of(const Tokens& tokens, std::size_t last) {
  if (!tokens.is(last, TokenKind::word)) return {};
  for (const WordClass c :
       {WordClass::mention_head, WordClass::tied_mention_head, WordClass::municipality_head,
        WordClass::authority, WordClass::foundation, WordClass::organization}) {
    if (const Form* form = tokens.form(last, c)) return case_name(form->gram_case);
  }
  if (!tokens.has(last, WordClass::legal_form)) return {};
  const std::string_view text = tokens.text(last);
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos ? case_name(Case::nominative)
                                         : case_of_ending(text.substr(colon + 1));
}

}  // namespace palaset::interpret
