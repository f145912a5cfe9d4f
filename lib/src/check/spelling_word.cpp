#include "check/checks.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "check/edit_distance.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "spelling.word",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what =
        "A word of a title or value is not in Voikko's dictionary, and one that differs by one letter is.",
    .why =
        "It is probably misspelt, and a search for the word does not find the entry. Names, abbreviations "
        "and words "
        "that are like no other are left alone. Each word is looked up, which takes a multiple of the other "
        "checks.",
    .example = "Kokemuskumppanun tarina",
    .instead = "Kokemuskumppanin tarina",
    .asked_for = true,
};

class SpellingWord final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { morphology_ = surroundings.morphology; }

  void entry(const EntryView& entry, Findings& /*findings*/) override {
    if (morphology_ == nullptr || !morphology_->knows_words()) return;
    for (const Text& line : entry.title) words_of(line, true);
    for (const FieldView& field : entry.fields) {
      for (const Text& line : field.lines) words_of(line, false);
    }
  }

  /// A word that comes again is meant as it is.
  void finish(const DocumentTail&, Findings& findings) override {
    for (Unknown& u : unknown_) {
      if (words_[u.word].count > 1) continue;
      const std::string& meant = words_[u.word].meant;
      findings.add(u.span, "expected \"" + meant + "\" or another word, saw \"" + u.word + "\"",
                   std::move(u.fix));
    }
  }

 private:
  struct Word {
    std::string meant;  ///< empty where the word is one, or like none
    std::size_t count = 0;
  };
  struct Unknown {
    std::string word;
    Span span;
    Fix fix;
  };
  struct Shape {
    bool capital = false;
    bool plain = true;  ///< letters only, none of them a capital but the first
  };

  /// Letters, digits, and the signs inside of words; an end or suspended hyphen ends it.
  static bool part_of_word(std::string_view view, std::size_t& i, Shape& shape) {
    const unicode::CodePoint c = unicode::at(view, i);
    const bool sign = c.value == U'-' || c.value == U'\'' || c.value == 0x2019 || c.value == U':' ||
                      c.value == U'.' || c.value == U'@' || c.value == U'/' || c.value == U'!' ||
                      c.value == U'?';
    const bool letter = unicode::is_letter(c.value);
    if (!letter && !unicode::is_digit(c.value) && !sign) return false;
    const bool first = i == 0 || !unicode::is_letter(unicode::before(view, i).value);
    if (letter && unicode::is_upper(c.value)) {
      shape.plain = shape.plain && first && !shape.capital;
      shape.capital = true;
    }
    if (!letter) shape.plain = false;
    i += c.length;
    return true;
  }

  /// Names stand in values: there a word with a capital may be one, and a short one too.
  void words_of(const Text& text, bool title) {
    const std::string_view view = text.view();
    for (std::size_t i = 0; i < view.size();) {
      const std::size_t begin = i;
      Shape shape;
      while (i < view.size() && part_of_word(view, i, shape)) {
      }
      if (i == begin) {
        i += unicode::at(view, i).length;
        continue;
      }
      if (shape.plain && (!shape.capital || (title && begin == 0))) look(text, begin, i, title ? 6 : 8);
    }
  }

  void look(const Text& text, std::size_t begin, std::size_t end, std::size_t shortest) {
    std::string word(text.view().substr(begin, end - begin));
    if (unicode::length(word) < shortest) return;
    const auto [known, is_new] = words_.try_emplace(word);
    if (is_new) known->second.meant = meant(word);
    ++known->second.count;
    if (known->second.meant.empty() || known->second.count > 1) return;
    const std::string& instead = known->second.meant;
    Fix fix = replace(text, begin, end, instead, "write \"" + instead + "\"", false);
    unknown_.push_back({std::move(word), text.span(begin, end), std::move(fix)});
  }

  /// What may have been meant by a word that is none; empty where it is one, or like none.
  std::string meant(const std::string& word) {
    if (morphology_->spells(word) || !morphology_->analyze(word).empty()) return {};
    const auto words = morphology_->suggest(word);
    const auto near = std::find_if(words.begin(), words.end(), [&](const std::string& w) {
      return within_one_edit(unicode::lower(word), unicode::lower(w));
    });
    if (near == words.end()) return {};
    std::string together = *near;
    std::erase(together, ' ');
    // Two words in one are a compound, and Finnish makes new ones all the time.
    return unicode::lower(together) == unicode::lower(word) ? std::string() : *near;
  }

  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::unordered_map<std::string, Word> words_;  ///< most words come again
  std::vector<Unknown> unknown_;
};

}  // namespace

const Entry spelling_word{&info, make_check<SpellingWord>};

}  // namespace palaset::check
