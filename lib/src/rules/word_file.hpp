// Reads the word lists of a rule file into the vocabulary, and tries their examples.
#pragma once

#include "rules/toml_file.hpp"
#include "rules/vocabulary.hpp"

namespace palaset::rules {

/// Adds [words], [[noun]], [[funder]] and [places] of a file.
void load_words(const Table& root, Vocabulary& vocabulary);

/// Tries [[example]] and [[near-miss]]. `required`: a file with word lists and without either is at fault.
void check_words(const Table& root, const Vocabulary& vocabulary, bool required);

}  // namespace palaset::rules
