// What a listed word is to the interpreters. The names are the values of `class` in a word file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace palaset::rules {

enum class WordClass : std::uint8_t {
  project_head,
  programme_head,
  subproject_head,
  pilot_head,
  organization,
  foundation,
  municipality_head,
  authority,
  service,
  legal_form,
  known_organization,
  municipality,
  region,
  funder,
  conjunction,
  period_lead,
  open_end,
  implementer_role,
  implementer_lead,
  see_also,
  unfunded,
  finite_verb,
  for_instance,
  abbreviation,
  funding_filler,
  document_noun,
  no_mention,
  ambiguous_name,
  given_name,
  mention_head,
  event_noun,
  person_role,
  tied_mention_head,
  none,
};

struct WordClassInfo {
  std::string_view name;
  bool compounds;  ///< a longer word that ends in a form of the class belongs to it too
};

inline constexpr std::array<WordClassInfo, static_cast<std::size_t>(WordClass::none)> word_classes{{
    {"project-head", true},
    {"programme-head", true},
    {"subproject-head", true},
    {"pilot-head", true},
    {"organization", true},
    {"foundation", true},
    {"municipality-head", false},
    {"authority", true},
    {"service", true},
    {"legal-form", false},
    {"known-organization", false},
    {"municipality", false},
    {"region", false},
    {"funder", false},
    {"conjunction", false},
    {"period-lead", false},
    {"open-end", false},
    {"implementer-role", false},
    {"implementer-lead", false},
    {"see-also", false},
    {"unfunded", false},
    {"finite-verb", false},
    {"for-instance", false},
    {"abbreviation", false},
    {"funding-filler", false},
    {"document-noun", true},
    {"no-mention", false},
    {"ambiguous-name", false},
    {"given-name", false},
    {"mention-head", true},
    {"event-noun", true},
    {"person-role", true},
    {"tied-mention-head", true},
}};

[[nodiscard]] constexpr WordClass word_class(std::string_view name) noexcept {
  for (std::size_t i = 0; i < word_classes.size(); ++i) {
    if (word_classes[i].name == name) return static_cast<WordClass>(i);
  }
  return WordClass::none;
}

[[nodiscard]] constexpr bool takes_compounds(WordClass c) noexcept {
  return c != WordClass::none && word_classes[static_cast<std::size_t>(c)].compounds;
}

/// A set of classes, a bit each.
using ClassSet = std::uint64_t;

[[nodiscard]] constexpr ClassSet bit(WordClass c) noexcept {
  return ClassSet{1} << static_cast<unsigned>(c);
}

}  // namespace palaset::rules
