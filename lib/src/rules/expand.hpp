// Puts lists, lemmas and named patterns into a pattern: {list:NAME}, {lemma:hanke}, {words:CLASS}, (?&name).
//
// Named patterns are put in as text. PCRE2 could call them (DEFINE), but a call saves and restores every
// capture group, which costs more than the match of a label does.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.hpp"

namespace palaset::rules {

using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Named patterns, as written.
using NamedPatterns = std::map<std::string, std::string, std::less<>>;

/// Longest word of a list, in bytes.
inline constexpr std::size_t max_word = 200;

struct Expansion {
  std::string text;
  std::vector<std::size_t> source_offset;  ///< by byte of `text`, and one more: offset in the pattern
  std::string problem;                     ///< why it cannot be done; empty where all is well
  std::size_t problem_offset = 0;
};

/// Expands the patterns of one profile. Remembers what a list or lemma becomes, since many patterns name the
/// same.
class Expander {
 public:
  /// All three must outlive the expander; `named` may still grow.
  Expander(const Lists& lists, const Lexicon& lexicon, const NamedPatterns& named)
      : lists_(lists), lexicon_(lexicon), named_(named) {}

  [[nodiscard]] Expansion run(std::string_view pattern) { return run(pattern, 0); }

 private:
  Expansion run(std::string_view pattern, int depth);
  std::string named(std::string_view name, int depth, std::string& problem);
  std::string words(std::string_view kind, std::string_view name, std::string& problem);

  const Lists& lists_;
  const Lexicon& lexicon_;
  const NamedPatterns& named_;
  std::map<std::string, std::string, std::less<>> known_;  ///< by "kind:name"
};

}  // namespace palaset::rules
