#include <array>

#include "morphology/analyzer.hpp"

namespace palaset::morphology {

namespace {

struct Rule {
  std::string_view ending;
  std::string_view base;  ///< what stands in its place in the base form
  Case gram_case;
  bool plural;
  Kind kind;
};

/// The first that fits counts, so longer endings come before those that end them. Gradation is not undone:
/// that takes a dictionary.
constexpr std::array rules{
    Rule{"llinen", "llinen", Case::nominative, false, Kind::adjective},
    Rule{"lainen", "lainen", Case::nominative, false, Kind::adjective},
    Rule{"läinen", "läinen", Case::nominative, false, Kind::adjective},
    Rule{"isten", "inen", Case::genitive, true, Kind::noun},
    Rule{"minen", "minen", Case::nominative, false, Kind::noun},
    Rule{"nen", "nen", Case::nominative, false, Kind::adjective},
    Rule{"uksen", "us", Case::genitive, false, Kind::noun},
    Rule{"yksen", "ys", Case::genitive, false, Kind::noun},
    Rule{"uden", "us", Case::genitive, false, Kind::noun},
    Rule{"yden", "ys", Case::genitive, false, Kind::noun},
    Rule{"sen", "nen", Case::genitive, false, Kind::noun},
    Rule{"uksessa", "us", Case::inessive, false, Kind::noun},
    Rule{"udessa", "us", Case::inessive, false, Kind::noun},
    Rule{"isessa", "inen", Case::inessive, false, Kind::noun},
    Rule{"isessä", "inen", Case::inessive, false, Kind::noun},
    Rule{"isissa", "inen", Case::inessive, true, Kind::noun},
    Rule{"isissä", "inen", Case::inessive, true, Kind::noun},
    Rule{"ssa", "", Case::inessive, false, Kind::noun},
    Rule{"ssä", "", Case::inessive, false, Kind::noun},
    Rule{"sta", "", Case::elative, false, Kind::noun},
    Rule{"stä", "", Case::elative, false, Kind::noun},
    Rule{"lla", "", Case::adessive, false, Kind::noun},
    Rule{"llä", "", Case::adessive, false, Kind::noun},
    Rule{"lta", "", Case::ablative, false, Kind::noun},
    Rule{"ltä", "", Case::ablative, false, Kind::noun},
    Rule{"lle", "", Case::allative, false, Kind::noun},
    Rule{"ksi", "", Case::translative, false, Kind::noun},
    Rule{"seen", "", Case::illative, false, Kind::noun},
    Rule{"siin", "", Case::illative, true, Kind::noun},
    Rule{"aan", "a", Case::illative, false, Kind::noun},
    Rule{"ään", "ä", Case::illative, false, Kind::noun},
    Rule{"oon", "o", Case::illative, false, Kind::noun},
    Rule{"uun", "u", Case::illative, false, Kind::noun},
    Rule{"yyn", "y", Case::illative, false, Kind::noun},
    Rule{"een", "e", Case::illative, false, Kind::noun},
    Rule{"iin", "i", Case::illative, false, Kind::noun},
    Rule{"jen", "", Case::genitive, true, Kind::noun},
    Rule{"tta", "", Case::partitive, false, Kind::noun},
    Rule{"ttä", "", Case::partitive, false, Kind::noun},
    Rule{"oja", "o", Case::partitive, true, Kind::noun},
    Rule{"öjä", "ö", Case::partitive, true, Kind::noun},
    Rule{"eja", "i", Case::partitive, true, Kind::noun},
    Rule{"ejä", "i", Case::partitive, true, Kind::noun},
    Rule{"ista", "inen", Case::partitive, false, Kind::noun},
    Rule{"aa", "a", Case::partitive, false, Kind::noun},
    Rule{"ää", "ä", Case::partitive, false, Kind::noun},
    Rule{"ia", "", Case::partitive, true, Kind::noun},
    Rule{"iä", "", Case::partitive, true, Kind::noun},
    Rule{"an", "a", Case::genitive, false, Kind::noun},
    Rule{"än", "ä", Case::genitive, false, Kind::noun},
    Rule{"on", "o", Case::genitive, false, Kind::noun},
    Rule{"ön", "ö", Case::genitive, false, Kind::noun},
    Rule{"un", "u", Case::genitive, false, Kind::noun},
    Rule{"yn", "y", Case::genitive, false, Kind::noun},
    Rule{"in", "i", Case::genitive, false, Kind::noun},
    Rule{"en", "i", Case::genitive, false, Kind::noun},
};

class SuffixRules final : public Analyzer {
 public:
  [[nodiscard]] bool knows_words() const noexcept override { return false; }

  Analyses analyze(std::string_view word) override {
    if (word.size() < 3) return {};
    for (const Rule& r : rules) {
      if (word.size() < r.ending.size() + 3 || word.substr(word.size() - r.ending.size()) != r.ending)
        continue;
      return {{std::string(word.substr(0, word.size() - r.ending.size())).append(r.base), r.gram_case,
               r.plural, r.kind, false}};
    }
    return {{std::string(word), Case::nominative, false, Kind::noun, false}};
  }
};

}  // namespace

std::unique_ptr<Analyzer> make_suffix_rules() {
  return std::make_unique<SuffixRules>();
}

}  // namespace palaset::morphology
