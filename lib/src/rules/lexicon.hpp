// The listed words in all their forms, found from a word's end: "kehittämishankkeessa" ends in a form of
// "hanke".
//
// A trie over reversed, case-folded forms. One walk from the end of a word gives both the entry that is the
// whole word and the longest one that ends it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "morphology/grammar.hpp"
#include "rules/word_class.hpp"

namespace palaset::rules {

struct Form {
  WordClass word_class = WordClass::none;
  morphology::Case gram_case = morphology::Case::unknown;
  bool plural = false;
  std::uint16_t lemma = 0;  ///< Lexicon::lemma()
};

/// What a word is. Spans point into the Lexicon.
struct Readings {
  std::span<const Form> whole;    ///< entries that are the word itself
  std::span<const Form> ending;   ///< entries that end it, of the longest such ending
  std::size_t ending_length = 0;  ///< in bytes

  /// The whole word as this class, else its ending where the class takes compounds, else null.
  [[nodiscard]] const Form* find(WordClass c) const noexcept;
  /// The classes for which find() gives something, a bit each.
  [[nodiscard]] std::uint32_t classes() const noexcept;
};

class Lexicon {
 public:
  Lexicon();

  /// Lemmas with the same text share a number.
  std::uint16_t add_lemma(std::string_view text);
  void add(std::string_view form, Form reading);
  /// Whether a word has only letters of Finnish, digits and the signs - : . +
  [[nodiscard]] static bool can_list(std::string_view word) noexcept;
  /// There was no room for a word.
  [[nodiscard]] bool full() const noexcept { return full_; }
  /// Must be called once after the last add() and before the first find().
  void freeze();

  [[nodiscard]] Readings find(std::string_view word) const noexcept;
  /// Whether a word that begins with this byte can be of the class: spares most words the look-up.
  [[nodiscard]] bool may_begin(WordClass c, char first) const noexcept {
    return (beginnings_[static_cast<unsigned char>(first)] >> static_cast<unsigned>(c) & 1U) != 0;
  }
  [[nodiscard]] const std::string& lemma(std::uint16_t number) const { return lemmas_[number]; }
  [[nodiscard]] const std::string& lemma(const Form& form) const { return lemmas_[form.lemma]; }

  /// Every form of a lemma, as listed (for {lemma:…} in patterns).
  [[nodiscard]] std::vector<std::string> forms_of(std::string_view lemma) const;
  /// Every word of a class, as listed (for {words:…} in patterns).
  [[nodiscard]] std::vector<std::string> words_of(WordClass c) const;

 private:
  static constexpr std::size_t letters = 46;
  struct Node {
    std::array<std::uint16_t, letters> next{};
    std::uint32_t first = 0;
    std::uint16_t count = 0;
    bool compounds = false;
  };
  struct Entry {
    std::string text;
    Form form;
    std::uint16_t node;
  };

  std::array<std::uint32_t, 256> beginnings_{};  ///< by first byte in either case: classes, a bit each
  std::vector<Node> nodes_;
  std::vector<Form> forms_;
  std::vector<Entry> entries_;
  std::vector<std::string> lemmas_;
  std::unordered_map<std::string, std::uint16_t> lemma_numbers_;
  bool full_ = false;
};

}  // namespace palaset::rules
