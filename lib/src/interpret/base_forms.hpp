// Names of places and organisations in the nominative.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/context.hpp"

namespace palaset::interpret {

/// The nouns that an organisation's name ends in.
inline constexpr rules::WordClass organization_nouns[] = {
    rules::WordClass::municipality_head, rules::WordClass::authority, rules::WordClass::organization,
    rules::WordClass::foundation, rules::WordClass::service};

/// "Turun" → "Turku", "Etelä-Savon" → "Etelä-Savo", "Vantaan kaupungin" → "Vantaan kaupunki", "Solaris lomat
/// ry:n" → "Solaris lomat ry". Only the last word changes; a text that is not known to be inflected comes
/// back as it is.
[[nodiscard]] std::string base_form(std::string_view name, const Context& context);

/// "kortteja" → "kortit", "toimintamallista" → "toimintamalli": a word that ends in a listed noun of the
/// class, in the nominative of its number. As it is where it is none.
[[nodiscard]] std::string nominative_of(std::string_view word, rules::WordClass c,
                                        const rules::Lexicon& lexicon);

/// The place of a word that stands in a case meaning "in" or "at" a place: "Varkaudessa" → "Varkaus".
[[nodiscard]] std::optional<std::string> place_of_locative(std::string_view word, const Context& context);

/// Texts between commas, semicolons, "ja", "sekä" and "&".
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view text, const rules::Lexicon& lexicon);

/// One blank for any white space.
[[nodiscard]] std::string folded(std::string_view text);

/// Without white space, commas and full stops at the ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace palaset::interpret
