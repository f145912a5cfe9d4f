// What patterns are made of, as rule files name it: lists and named patterns, and words for both.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/rules.hpp>

#include "rules/expand.hpp"

namespace palaset::explain {

struct PatternNames {
  rules::Lists lists;
  rules::NamedPatterns
      patterns;  ///< of the profile's file; those of other files where it has none of the name
  /// What the comment right above a named pattern says.
  std::map<std::string, std::string, std::less<>> comments;
};

/// Of files that have no problems. `profile_file`: the name of the file that holds the profile.
[[nodiscard]] PatternNames read_names(const std::vector<RuleSet::File>& files, std::string_view profile_file);

enum class Detail : std::uint8_t { short_form, with_examples };

/// What a part of a pattern asks for, in words: `a word of the list "similar" ("samaa", …)`, `a blank`. In
/// short form empty where the pattern says it best itself.
[[nodiscard]] std::string meaning_of(std::string_view element, const PatternNames& names,
                                     Detail detail = Detail::with_examples);

/// The word of the element's lists that the text was perhaps meant to begin with; empty where none is near.
[[nodiscard]] std::string nearest_word(std::string_view element, std::string_view text,
                                       const PatternNames& names);

}  // namespace palaset::explain
