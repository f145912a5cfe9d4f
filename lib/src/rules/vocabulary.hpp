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

/// Years in which a funder pays for projects.
struct Programme {
  std::string funder;   ///< its code
  int first = 0;        ///< year; 0 where none is known
  int last = 0;         ///< year; 0 where it has no end
  std::string instead;  ///< code of the funder who may be meant by other years, or empty
  /// The grants of `instead` go on into these or these go on there, so that one of a project's years is
  /// enough.
  bool passed_on = false;
  std::string basis;   ///< what says so
  std::string source;  ///< where that can be read
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
  std::vector<Programme> programmes;
  std::vector<Phrase> phrases;                                 ///< longest first
  std::size_t shortest_funder = static_cast<std::size_t>(-1);  ///< of those phrases that name a funder

  [[nodiscard]] const Funder* funder(std::string_view code) const {
    for (const Funder& f : funders) {
      if (f.code == code) return &f;
    }
    return nullptr;
  }
};

}  // namespace palaset::rules
