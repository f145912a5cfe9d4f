#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/checks.hpp"
#include "check/edit_distance.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "place.misspelt",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what =
        "What stands before \"kaupunki\" or \"kunta\" is no municipality, and differs from one by one "
        "letter.",
    .why = "The party is another one to everybody who counts or searches, and a name on no map.",
    .example = "Kehittäjä: Rovanimen kaupunki",
    .instead = "Kehittäjä: Rovaniemen kaupunki",
};

class PlaceMisspelt final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    morphology_ = surroundings.morphology;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for_each_party(entry.record, [&](const Party& p) {
      if (p.kind == PartyKind::organization) look(entry, p.name, p.span, findings);
      for (const std::string& implementer : p.implementers) look(entry, implementer, p.span, findings);
    });
  }

 private:
  /// "Rovanimen kaupunki".
  void look(const EntryView& entry, std::string_view name, Span party, Findings& findings) {
    if (!name.ends_with(" kaupunki") && !name.ends_with(" kunta")) return;
    const std::string_view place = word_at(name, 0);
    constexpr std::size_t shortest = 5;
    if (name[place.size()] != ' ' || name.find(' ', place.size() + 1) != std::string_view::npos) return;
    if (place.size() < shortest ||
        vocabulary_->lexicon.find(place, rules::WordClass::municipality) != nullptr)
      return;
    if (morphology_ != nullptr && morphology_->knows_words() && morphology_->spells(place)) return;
    const std::string meant = meant_by(place);
    if (!meant.empty()) report(entry, name, place, meant, party, findings);
  }

  /// The one genitive that is like it; empty where there is none, or two.
  std::string meant_by(std::string_view place) {
    if (genitives_.empty()) {
      for (std::string& word : vocabulary_->lexicon.words_of(rules::WordClass::municipality)) {
        const rules::Form* form = vocabulary_->lexicon.find(word, rules::WordClass::municipality);
        if (form != nullptr && form->gram_case == morphology::Case::genitive)
          genitives_.push_back(std::move(word));
      }
    }
    std::string meant;
    const std::string lower = unicode::lower(place);
    for (const std::string& genitive : genitives_) {
      if (!within_one_edit(unicode::lower(genitive), lower)) continue;
      if (!meant.empty()) return {};
      meant = genitive;
    }
    if (meant.empty()) return meant;
    const std::size_t first = unicode::at(meant, 0).length;
    return unicode::upper(meant.substr(0, first)) + meant.substr(first);
  }

  /// In the party, or, of a project that an entry is, in the field of who carries it out.
  static void report(const EntryView& entry, std::string_view name, std::string_view place,
                     const std::string& meant, Span party, Findings& findings) {
    const auto take = [&](const Text& line, std::size_t at) {
      findings.add(line.span(at, at + place.size()),
                   "expected \"" + meant + "\" or another municipality, saw \"" + std::string(place) + '"',
                   replace(line, at, at + place.size(), meant, "write \"" + meant + '"', false));
    };
    if (!is_project(entry)) return find_in_party(entry, name, party, take);
    for (const FieldView& f : entry.fields) {
      for (const Text& line : f.lines) {
        if (const std::size_t at = line.view().find(name); at != std::string_view::npos)
          return take(line, at);
      }
    }
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::vector<std::string> genitives_;  ///< of municipalities; filled when the first is asked for
};

}  // namespace

const Entry place_misspelt{&info, make_check<PlaceMisspelt>};

}  // namespace palaset::check
