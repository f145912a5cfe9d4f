// Names of people: told from other words with capitals, and put into the nominative.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/analyzer.hpp"
#include "rules/vocabulary.hpp"

namespace palaset::interpret {

/// A small word within a name: "Maija von Malli".
[[nodiscard]] constexpr bool is_particle(std::string_view word) noexcept {
  return word == "von" || word == "af" || word == "de";
}

class PersonNames {
 public:
  PersonNames(const rules::Vocabulary& vocabulary, morphology::CachedAnalyzer& morphology)
      : lexicon_(vocabulary.lexicon), morphology_(morphology) {}

  /// Somebody whom the document has named in full: later the surname alone is enough.
  void learn(std::string_view full_name);

  /// The nominative of a first name in any case: "Mishaan" → "Misha", "Jarkolta" → "Jarkko". Nothing where
  /// the word is none.
  [[nodiscard]] std::optional<std::string> given_name(std::string_view word) const;
  /// A word that is a first name, and a common word too: "Helmi", "Toivo".
  [[nodiscard]] bool is_ambiguous(std::string_view base) const;
  /// The nominative of a surname that was learned.
  [[nodiscard]] std::optional<std::string> surname(std::string_view word) const;
  /// The nominative of the word behind a first name, whatever it is.
  [[nodiscard]] std::string surname_base(std::string_view word) const;
  /// "Maija Malli", "Maija-Liisa Malli-Virtanen", "M. Malli": two to four words of which the first may be a
  /// first name.
  [[nodiscard]] bool is_full_name(std::string_view text) const;
  /// As is_full_name(), and the first word is a first name that is known; of two words the second may be one:
  /// "Malli Maija".
  [[nodiscard]] bool is_known_full_name(std::string_view text) const;

 private:
  /// A first name in the nominative.
  [[nodiscard]] bool is_given_name(std::string_view word) const;

  const rules::Lexicon& lexicon_;
  morphology::CachedAnalyzer& morphology_;
  std::set<std::string, std::less<>> surnames_;
  std::set<std::string, std::less<>> given_;
};

/// What a name in some case may be in the nominative, the likeliest first: endings are taken off, and
/// gradation is undone both ways. The word itself comes first.
[[nodiscard]] std::vector<std::string> nominative_candidates(std::string_view word);

}  // namespace palaset::interpret
