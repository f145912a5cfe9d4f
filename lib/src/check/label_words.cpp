#include "check/label_words.hpp"

#include <algorithm>
#include <array>

#include "check/edit_distance.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// Of labels, in small letters.
// clang-format off
constexpr std::array<std::string_view, 92> words{
    "kehittäjä", "kehittäjät", "kehittäjätaho", "kehittäjätahot", "kehittäjäorganisaatio",
    "kehittäjäorganisaatiot", "kehittäjähanke", "kehittäjähankkeet", "kehittänyt", "kehittäneet",
    "kehitetty", "toteuttaja", "toteuttajat", "toteuttajataho", "toteuttajatahot", "toteuttanut",
    "toteuttaneet", "toteutettu", "päätoteuttaja", "päätoteuttajat", "osatoteuttaja", "osatoteuttajat",
    "hallinnoija", "hallinnoijat", "koordinaattori", "koordinoija", "vastuuorganisaatio", "vastuutaho",
    "yhteistyökumppani", "yhteistyökumppanit", "hankekumppanit", "rahoitus", "rahoittaja", "rahoittajat",
    "rahoittajataho", "rahoituslähde", "rahoituslähteet", "rahoitusohjelma", "rahoituskausi",
    "päärahoittaja", "toteutusaika", "toteutusajankohta", "toteutusvuodet", "hankeaika", "hankekausi",
    "ajankohta", "aikataulu", "avustuskausi", "samankaltaista", "samankaltaisia", "samankaltainen",
    "samantapaista", "samantyyppistä", "samantyyppisiä", "samanlaista", "samanlaisia", "vastaavaa",
    "vastaavia", "vastaavanlaista", "vastaavanlaisia", "toimintaa", "toiminta", "toimintoja", "toiminnan",
    "toimintamalli", "toimintamallin", "toimintamalleja", "hankkeen", "hankkeet", "taustahanke",
    "taustahankkeet", "projekti", "projektit", "kehittämishanke", "kehittämishankkeet", "kohderyhmä",
    "kohderyhmät", "tavoite", "tavoitteet", "tiivistelmä", "paikkakunta", "maakunta", "asiasanat",
    "avainsanat", "kuvaus", "yhteystiedot", "lisätietoja", "lisätiedot", "yhteyshenkilö", "yhteyshenkilöt",
    "sähköposti", "puhelin"};
// clang-format on

/// Too short for a slip to be told from another word.
constexpr std::array<std::string_view, 14> short_words{"on",    "ovat",   "myös",   "muuta",   "muu",
                                                       "lyhyt", "mallin", "malli",  "malleja", "mallia",
                                                       "ja",    "hanke",  "tausta", "tehneet"};

/// A slip that makes another word, and no label.
constexpr std::string_view cook = "keittäjä";

/// Slips of more than one letter, where marks are left out. In small letters.
bool same_without_marks(std::string_view a, std::string_view b) {
  const auto plain = [](char32_t c) { return c == U'ä' ? U'a' : c == U'ö' ? U'o' : c; };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const unicode::CodePoint x = unicode::at(a, i);
    const unicode::CodePoint y = unicode::at(b, j);
    if (plain(x.value) != plain(y.value)) return false;
    i += x.length;
    j += y.length;
  }
  return i == a.size() && j == b.size();
}

/// In the capitals of `seen`, whose small letters `lower` are.
std::string in_capitals(std::string_view right, std::string_view seen, std::string_view lower) {
  if (!unicode::is_upper(unicode::at(seen, 0).value)) return std::string(right);
  if (unicode::upper(lower) == seen) return unicode::upper(right);
  const std::size_t first = unicode::at(right, 0).length;
  return unicode::upper(right.substr(0, first)) + std::string(right.substr(first));
}

/// Spares most words the comparison: one slip leaves the first letter or the one behind it.
bool begin_alike(std::string_view a, std::string_view b) {
  return a[0] == b[0] || a[1] == b[1] || a[1] == b[0] || a[0] == b[1];
}

struct Word {
  bool known = false;  ///< as it is, or as `right` has it
  std::string right;   ///< empty where it is right already, or of no label
};

Word look_up(std::string_view word, morphology::CachedAnalyzer* morphology) {
  const std::string lower = unicode::lower(word);
  if (std::find(words.begin(), words.end(), lower) != words.end() ||
      std::find(short_words.begin(), short_words.end(), lower) != short_words.end())
    return {true, {}};
  constexpr std::size_t shortest = 6;
  if (unicode::length(lower) < shortest) return {};
  const auto* const meant = std::find_if(words.begin(), words.end(), [&](std::string_view w) {
    if (!begin_alike(w, lower)) return false;
    return within_one_edit(w, lower) || same_without_marks(w, lower);
  });
  if (meant == words.end()) return {};
  const bool other_word = morphology != nullptr && morphology->knows_words() && morphology->spells(word);
  if (other_word && lower != cook) return {};
  return {true, in_capitals(*meant, word, lower)};
}

/// Calls take(word) for each word of a label; false where there is something else between blanks, or none.
template <class Take>
bool for_each_word(std::string_view label, const Take& take) {
  for (std::size_t i = 0; i < label.size();) {
    const std::string_view word = word_at(label, i);
    if (word.empty()) return false;
    take(word);
    i += word.size();
    while (i < label.size() && label[i] == ' ') ++i;
  }
  return !label.empty();
}

}  // namespace

std::optional<std::string> right_label(std::string_view label, morphology::CachedAnalyzer* morphology) {
  std::string right(label);
  const bool plain = for_each_word(label, [&](std::string_view word) {
    const std::string instead = look_up(word, morphology).right;
    if (!instead.empty()) right.replace(right.find(word), word.size(), instead);
  });
  if (!plain || right == label) return std::nullopt;
  return right;
}

std::optional<std::string> right_whole_label(std::string_view label, morphology::CachedAnalyzer* morphology) {
  bool known = true;
  for_each_word(label, [&](std::string_view word) { known = known && look_up(word, morphology).known; });
  return known ? right_label(label, morphology) : std::nullopt;
}

std::optional<MisspeltLabel> misspelt_label_of(const Text& line, morphology::CachedAnalyzer* morphology) {
  constexpr std::size_t longest = 64;  // bytes of a label
  if (!line.has(Sign::comma)) return std::nullopt;
  const std::string_view view = line.view().substr(0, longest);
  std::size_t end = view.find(':');
  if (end == std::string_view::npos) return std::nullopt;
  while (end > 0 && view[end - 1] == ' ') --end;
  std::size_t begin = 0;
  while (begin < end && !unicode::is_letter(unicode::at(view, begin).value))
    begin += unicode::at(view, begin).length;
  auto right = right_whole_label(view.substr(begin, end - begin), morphology);
  if (!right) return std::nullopt;
  return MisspeltLabel{begin, end, std::move(*right)};
}

}  // namespace palaset::check
