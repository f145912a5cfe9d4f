#include "interpret/person_names.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::interpret {

using morphology::Kind;
using rules::WordClass;

namespace {

/// Endings of cases, the longer before those that end them.
constexpr std::array<std::string_view, 17> endings{"ssa", "ssä", "sta", "stä", "lla", "llä",
                                                   "lta", "ltä", "lle", "ksi", "tta", "ttä",
                                                   "na",  "nä",  "ta",  "tä",  "n"};

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// Bytes of the vowel at the end, or 0.
std::size_t vowel_length(std::string_view word) {
  if (word.empty()) return 0;
  if (std::string_view("aeiouy").find(word.back()) != std::string_view::npos) return 1;
  return ends_with(word, "ä") || ends_with(word, "ö") ? 2 : 0;
}

void add(std::vector<std::string>& out, std::string word) {
  if (word.size() >= 2 && std::find(out.begin(), out.end(), word) == out.end())
    out.push_back(std::move(word));
}

/// A stem as it may stand in the nominative: "Peka" → "Pekka", "Sadu" → "Satu", "Virtase" → "Virtanen".
void add_stem(std::vector<std::string>& out, std::string_view stem) {
  const std::size_t vowel = vowel_length(stem);
  if (vowel > 0 && stem.size() > vowel + 1) {
    const std::string_view before = stem.substr(0, stem.size() - vowel);
    const std::string_view end = stem.substr(stem.size() - vowel);
    const char c = before.back();
    if (c == 'k' || c == 'p' || c == 't') add(out, std::string(before) + c + std::string(end));
    if (c == 'd') add(out, std::string(before.substr(0, before.size() - 1)) + "t" + std::string(end));
    if (end == "e" && c == 's') add(out, std::string(before.substr(0, before.size() - 1)) + "nen");
    if (end == "i") add(out, std::string(before));  // "Antonin" → "Anton"
  }
  add(out, std::string(stem));
}

bool is_capital(std::string_view word) {
  return unicode::is_upper(unicode::at(word, 0).value);
}

std::string with_capital(const std::string& base, std::string_view like) {
  if (!is_capital(like) || base.empty() || is_capital(base)) return base;
  const unicode::CodePoint c = unicode::at(base, 0);
  return unicode::upper(base.substr(0, c.length)) + base.substr(c.length);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_initial(std::string_view word) {
  const unicode::CodePoint c = unicode::at(word, 0);
  return unicode::is_upper(c.value) && word.size() == c.length + 1 && word.back() == '.';
}

/// Letters with a capital first, and hyphens; no abbreviation.
bool is_name_word(std::string_view word) {
  if (!is_capital(word)) return false;
  bool small = false;
  for (std::size_t i = 0; i < word.size();) {
    const unicode::CodePoint c = unicode::at(word, i);
    if (!unicode::is_letter(c.value) && c.value != U'-' && c.value != U'\'' && c.value != 0x2019)
      return false;
    small |= unicode::is_lower(c.value);
    i += c.length;
  }
  return small;
}

}  // namespace

std::vector<std::string> nominative_candidates(std::string_view word) {
  std::vector<std::string> out;
  add(out, std::string(word));
  if (ends_with(word, "n") && word.size() > 4) {  // "Mishaan": a long vowel before n
    const std::string_view stem = word.substr(0, word.size() - 1);
    const std::size_t vowel = vowel_length(stem);
    if (vowel > 0 && ends_with(stem.substr(0, stem.size() - vowel), stem.substr(stem.size() - vowel)))
      add_stem(out, stem.substr(0, stem.size() - vowel));
    if (ends_with(word, "seen")) add(out, std::string(word.substr(0, word.size() - 4)) + "nen");
  }
  for (const std::string_view ending : endings) {
    if (ends_with(word, ending)) add_stem(out, word.substr(0, word.size() - ending.size()));
  }
  for (const std::string_view a : {std::string_view("a"), std::string_view("ä")}) {  // partitive
    if (ends_with(word, a)) add_stem(out, word.substr(0, word.size() - a.size()));
  }
  return out;
}

void PersonNames::learn(std::string_view full_name) {
  const auto words = words_of(full_name);
  if (words.empty()) return;
  const bool turned = words.size() == 2 && !is_given_name(words.front()) && is_given_name(words.back());
  const std::string_view given = turned ? words.back() : words.front();
  const std::string_view surname = turned ? words.front() : words.back();
  if (words.size() > 1) surnames_.insert(std::string(surname));
  if (!is_initial(given)) given_.insert(std::string(given));
}

bool PersonNames::is_ambiguous(std::string_view base) const {
  if (given_.find(base) != given_.end()) return false;
  const rules::Readings listed = lexicon_.find(base);
  if (listed.find(WordClass::ambiguous_name) != nullptr) return true;
  if (listed.find(WordClass::given_name) != nullptr || base.find('-') != std::string_view::npos ||
      !morphology_.knows_words())
    return false;
  const auto& analyses = morphology_.analyze(base);
  return std::any_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
    return a.kind != Kind::given_name && a.kind != Kind::surname;
  });
}

std::optional<std::string> PersonNames::given_name(std::string_view word) const {
  if (!is_name_word(word) || word.size() < 3 || lexicon_.find(word).find(WordClass::no_mention) != nullptr)
    return std::nullopt;
  const std::size_t hyphen = word.find('-');
  const std::string_view last = hyphen == std::string_view::npos ? word : word.substr(hyphen + 1);
  const std::string first(hyphen == std::string_view::npos ? "" : word.substr(0, hyphen + 1));
  if (!first.empty()) {  // "Anna-Liisa": both are first names
    const auto a = given_name(first.substr(0, first.size() - 1));
    const auto b = given_name(last);
    return a && b && *a + "-" == first ? std::optional(first + *b) : std::nullopt;
  }
  for (const std::string& candidate : nominative_candidates(word)) {
    if (given_.find(candidate) != given_.end() ||
        lexicon_.find(candidate).find(WordClass::given_name) != nullptr)
      return candidate;
  }
  for (const morphology::Analysis& a : morphology_.analyze(word)) {
    if (a.kind == Kind::given_name && !a.plural) return with_capital(a.base, word);
  }
  return std::nullopt;
}

std::optional<std::string> PersonNames::surname(std::string_view word) const {
  if (!is_name_word(word)) return std::nullopt;
  for (const std::string& candidate : nominative_candidates(word)) {
    if (surnames_.find(candidate) != surnames_.end()) return candidate;
  }
  const auto& analyses = morphology_.analyze(word);
  for (const morphology::Analysis& a : analyses) {  // "Raidalta" of a learned "Raita"
    if (const auto learned = surnames_.find(with_capital(a.base, word)); learned != surnames_.end())
      return *learned;
  }
  return std::nullopt;
}

std::string PersonNames::surname_base(std::string_view word) const {
  if (surnames_.find(word) != surnames_.end()) return std::string(word);
  if (auto known = surname(word)) return *known;
  const auto& analyses = morphology_.analyze(word);
  const auto nominative = [](const morphology::Analysis& a) {
    return a.gram_case == morphology::Case::nominative;
  };
  if (std::any_of(analyses.begin(), analyses.end(), nominative)) return std::string(word);
  if (!analyses.empty() && analyses.front().gram_case != morphology::Case::unknown &&
      !analyses.front().base.empty())
    return with_capital(analyses.front().base, word);
  for (const std::string_view ending : {"lle", "lta", "ltä", "lla", "llä", "sta", "stä"}) {
    if (ends_with(word, ending)) return std::string(word.substr(0, word.size() - ending.size()));
  }
  if (ends_with(word, "sen")) return std::string(word.substr(0, word.size() - 3)) + "nen";
  return std::string(word);
}

bool PersonNames::is_full_name(std::string_view text) const {
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 4) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool particle = i > 0 && i + 1 < words.size() && is_particle(words[i]);
    const bool initial = i + 1 < words.size() && is_initial(words[i]);
    if (!is_name_word(words[i]) && !initial && !particle) return false;
    const rules::Readings readings = lexicon_.find(words[i]);
    for (const WordClass c :
         {WordClass::legal_form, WordClass::organization, WordClass::foundation, WordClass::authority,
          WordClass::known_organization, WordClass::service, WordClass::project_head}) {
      if (readings.find(c) != nullptr) return false;
    }
  }
  return true;
}

bool PersonNames::is_known_full_name(std::string_view text) const {
  const auto words = words_of(text);
  if (words.empty() || !is_full_name(text)) return false;
  if (is_initial(words.front()) || is_given_name(words.front())) return true;
  return words.size() == 2 && is_given_name(words.back()) && !is_ambiguous(words.back());  // "Malli Maija"
}

bool PersonNames::is_given_name(std::string_view word) const {
  return given_name(word) == std::optional(std::string(word));
}

}  // namespace palaset::interpret
