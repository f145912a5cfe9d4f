#include "interpret/hyphens.hpp"

#include <string>

#include "document/line_end.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

/// What a hyphen may stand in: small letters behind the first one, nothing else.
bool is_plain(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const unicode::CodePoint c = unicode::at(word, i);
    if (!unicode::is_letter(c.value) || (i > 0 && unicode::is_upper(c.value))) return false;
    i += c.length;
  }
  return !word.empty();
}

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyäö").find(c) != std::u32string_view::npos;
}

/// A name's own hyphen stands before these: "Oma-hanke", "Helmi-kortit", "Arkea-verkosto".
bool is_head(std::string_view word, const rules::Lexicon& lexicon) {
  const rules::Readings readings = lexicon.find(word);
  for (const auto c : {rules::WordClass::project_head, rules::WordClass::subproject_head,
                       rules::WordClass::programme_head, rules::WordClass::mention_head}) {
    if (readings.find(c) != nullptr) return true;
  }
  return false;
}

}  // namespace

bool drops_hyphen(std::string_view left, std::string_view right, const rules::Lexicon& lexicon,
                  morphology::CachedAnalyzer& morphology) {
  std::string_view word = document::last_word(left);
  while (!word.empty() && !unicode::is_letter(unicode::at(word, 0).value) &&
         !unicode::is_digit(unicode::at(word, 0).value))
    word.remove_prefix(unicode::at(word, 0).length);
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos)
    word.remove_prefix(hyphen + 1);
  constexpr std::size_t longest = 100;  // bytes; no word is longer
  if (word.size() > longest || !is_plain(word)) return false;
  const char32_t end = unicode::before(word, word.size()).value;
  const char32_t begin = unicode::at(right, 0).value;
  if (end == begin && is_vowel(end)) return false;  // "linja-auto" has a hyphen wherever it stands
  const auto is_word = [&](std::string_view text) { return !morphology.analyze(text).empty(); };
  if (unicode::is_upper(unicode::at(word, 0).value) && is_head(right, lexicon) && is_word(word)) return false;
  if (is_word(std::string(word).append(right))) return true;
  return !is_word(word) && !is_word(right);
}

}  // namespace palaset::interpret
