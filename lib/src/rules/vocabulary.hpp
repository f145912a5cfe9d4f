// All word lists together, as the interpreters use them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lexicon.hpp"

namespace palaset::rules {

struct Funder {
  std::string code;
  std::string name;
};

/// A listed text of several words, in lower case.
struct Phrase {
  std::string text;
  WordClass word_class = WordClass::none;
  std::size_t value = 0;  ///< for a funder: index into Vocabulary::funders
};

struct Vocabulary {
  Lexicon lexicon;
  std::vector<Funder> funders;  ///< a funder's Form has its index as lemma of the same text as its code
  std::vector<Phrase> phrases;  ///< longest first
  std::size_t shortest_funder = static_cast<std::size_t>(-1);  ///< of those phrases that name a funder

  [[nodiscard]] const Funder* funder(std::string_view code) const {
    for (const Funder& f : funders) {
      if (f.code == code) return &f;
    }
    return nullptr;
  }
};

}  // namespace palaset::rules
