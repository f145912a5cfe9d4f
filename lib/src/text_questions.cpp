#include "text_questions.hpp"

#include "interpret/memo_head.hpp"
#include "interpret/name_begin.hpp"

namespace palaset::pipeline {

namespace {

/// Bytes of a text that are looked at: a heading or a line of the head is shorter.
constexpr std::size_t reach = 400;

bool has_verb(std::string_view text, interpret::Tokens& tokens, const interpret::Context& context) {
  tokens.assign(text.substr(0, reach));
  const interpret::NameBegin words(tokens, context);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (words.is_verb(i)) return true;
  }
  return false;
}

bool names_roles_only(std::string_view text, interpret::Tokens& tokens) {
  tokens.assign(text.substr(0, reach));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool word = tokens.is(i, interpret::TokenKind::word);
    if (word && tokens.form(i, rules::WordClass::person_role) == nullptr) return false;
  }
  return tokens.size() > 0;
}

}  // namespace

segment::TextQuestions text_questions(interpret::Tokens& tokens, const interpret::Context& context) {
  segment::TextQuestions q;
  q.is_sentence = [&](std::string_view text) { return has_verb(text, tokens, context); };
  q.is_event = [&](std::string_view text) { return interpret::names_event(text, context); };
  q.is_organization = [&](std::string_view text) { return interpret::is_organization_line(text, context); };
  q.is_role = [&](std::string_view text) { return names_roles_only(text, tokens); };
  return q;
}

}  // namespace palaset::pipeline
