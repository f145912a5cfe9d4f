// The listed words in all their forms, found from a word's end: "kehittämishankkeessa" ends in a form of
// "hanke".
//
// A trie over reversed, case-folded forms. One walk from the end of a word gives both the entry that is the
// whole word and the longest one that ends it.
//
// While words are added, a node has a place for every letter. freeze() packs the nodes into a double array: a
// node's child for a letter is the cell at the node's base plus that letter, if that cell names the node as
// its parent. A step is then one cell of 16 bytes, and all of them together fit into a processor's cache.
#pragma once

#include <algorithm>
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

class ImageWriter;
class ImageReader;

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
  /// The classes for which find() gives something.
  [[nodiscard]] ClassSet classes() const noexcept;
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
  /// The word as a member of a class, or null: for who asks of one class only.
  [[nodiscard]] const Form* find(std::string_view word, WordClass c) const noexcept {
    return !word.empty() && (may_be(word) & bit(c)) != 0 ? find(word).find(c) : nullptr;
  }
  /// The classes that a word can be of by its first byte, its last one and its length: spares most words the
  /// look-up. Precondition: not empty.
  [[nodiscard]] ClassSet may_be(std::string_view word) const noexcept {
    return by_first_[static_cast<unsigned char>(word.front())] &
           by_last_[static_cast<unsigned char>(word.back())] &
           by_length_[std::min(word.size(), by_length_.size() - 1)];
  }
  [[nodiscard]] const std::string& lemma(std::uint16_t number) const { return lemmas_[number]; }
  [[nodiscard]] const std::string& lemma(const Form& form) const { return lemmas_[form.lemma]; }

  /// Every form of a lemma, as listed (for {lemma:…} in patterns).
  [[nodiscard]] std::vector<std::string> forms_of(std::string_view lemma) const;
  /// Every word of a class, as listed (for {words:…} in patterns).
  [[nodiscard]] std::vector<std::string> words_of(WordClass c) const;

  void save(ImageWriter& image) const;
  /// A lexicon that was restored takes no more words.
  void restore(ImageReader& image);

 private:
  template <class Image, class Self>
  static void exchange(Image& image, Self& self);

  static constexpr std::size_t letters = 46;
  static constexpr std::uint32_t no_node = 0xFFFFFFFF;

  /// A node while words are added.
  struct Branch {
    std::array<std::uint16_t, letters> next{};
  };
  /// A node as it is walked.
  struct Cell {
    std::uint32_t base = 0;
    std::uint32_t parent = no_node;
    std::uint32_t first = 0;  ///< of forms_
    std::uint16_t count = 0;
    bool compounds = false;
  };
  /// A form as it was listed; its text is part of texts_.
  struct Entry {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    Form form;
    std::uint16_t branch = 0;
  };

  [[nodiscard]] std::string_view text(const Entry& e) const {
    return std::string_view(texts_).substr(e.begin, e.size);
  }
  [[nodiscard]] std::vector<std::uint32_t> pack();
  [[nodiscard]] std::uint32_t place_for(const std::vector<std::uint8_t>& children);

  void note_class(std::string_view form, WordClass c);

  std::array<ClassSet, 256> by_first_{};  ///< bytes in either case
  std::array<ClassSet, 256> by_last_{};
  std::array<ClassSet, 64> by_length_{};  ///< in bytes; the last one is for all that are longer
  std::vector<Branch> branches_;          ///< empty from freeze() on
  std::vector<Cell> cells_;
  std::size_t first_free_ = 1;  ///< cells before it are taken
  std::vector<Form> forms_;
  std::vector<Entry> entries_;
  std::string texts_;
  std::vector<std::string> lemmas_;
  std::unordered_map<std::string, std::uint16_t> lemma_numbers_;
  bool full_ = false;
};

}  // namespace palaset::rules
