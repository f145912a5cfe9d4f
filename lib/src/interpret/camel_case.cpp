#include "interpret/camel_case.hpp"

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

bool has_inner_capital(std::string_view word) {
  bool small = false;
  bool inner = false;
  for (std::size_t i = 0; i < word.size();) {
    const unicode::CodePoint c = unicode::at(word, i);
    if (!unicode::is_letter(c.value) && !unicode::is_digit(c.value)) return false;
    inner |= small && unicode::is_upper(c.value);
    small = unicode::is_lower(c.value);
    i += c.length;
  }
  return inner;
}

/// The base in small letters with the capitals of the word, as far as both agree.
std::string with_capitals_of(std::string_view word, std::string_view base) {
  std::string out;
  std::size_t i = 0;
  std::size_t k = 0;
  while (k < base.size()) {
    const unicode::CodePoint b = unicode::at(base, k);
    const unicode::CodePoint w = unicode::at(word, i);
    const bool same = w.length > 0 && unicode::lower(word.substr(i, w.length)) == base.substr(k, b.length);
    if (!same) break;
    out.append(word.substr(i, w.length));
    i += w.length;
    k += b.length;
  }
  return out.append(base.substr(k));
}

/// "NuVerkkoon": the last part is a word of its own, and stands in a case.
std::string with_last_part(std::string_view word, morphology::CachedAnalyzer& morphology) {
  std::size_t part = 0;
  for (std::size_t i = 0; i < word.size(); i += unicode::at(word, i).length) {
    if (unicode::is_upper(unicode::at(word, i).value)) part = i;
  }
  if (part == 0 || !morphology.knows_words()) return std::string(word);
  const std::string last = unicode::lower(word.substr(part));
  const auto& analyses = morphology.analyze(last);
  for (const morphology::Analysis& a : analyses) {
    if (a.gram_case == morphology::Case::nominative) return std::string(word);
  }
  if (analyses.empty() || analyses.front().base.empty() ||
      analyses.front().gram_case == morphology::Case::unknown)
    return std::string(word);
  return std::string(word.substr(0, part)) +
         with_capitals_of(word.substr(part), unicode::lower(analyses.front().base));
}

}  // namespace

std::optional<std::string> camel_case_name(std::string_view word, morphology::CachedAnalyzer& morphology) {
  word = word.substr(0, word.find(':'));
  if (word.size() < 4 || !unicode::is_upper(unicode::at(word, 0).value) || !has_inner_capital(word))
    return std::nullopt;
  const auto& analyses = morphology.analyze(unicode::lower(word));
  for (const morphology::Analysis& a : analyses) {
    if (a.gram_case == morphology::Case::nominative) return std::string(word);
  }
  if (morphology.knows_words() && !analyses.empty() && !analyses.front().base.empty())
    return with_capitals_of(word, unicode::lower(analyses.front().base));
  return with_last_part(word, morphology);
}

}  // namespace palaset::interpret
