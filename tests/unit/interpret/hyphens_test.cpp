#include "interpret/hyphens.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/known_words.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;

namespace {

bool drops(std::string_view left, std::string_view right) {
  auto words =
      test::KnownWords::make({"hyvinvointi", "hyvin", "vointi", "päätösvaltaisuus", "äänestysapua", "taisuus",
                              "vuokranantajaan", "antajaan", "vuokran", "korona", "aikana", "oma", "Oma",
                              "hankkeen", "linja", "auto", "yhteistyö", "viesti", "Viesti"});
  return drops_hyphen(left, right, test::builtin_words().lexicon, words);
}

}  // namespace

TEST_CASE("hyphens: the page's own, where both halves make a word") {
  for (const auto& [left, right] :
       std::vector<std::pair<const char*, const char*>>{{"hyvin", "vointi"},
                                                        {"kokouksen päätösval", "taisuus"},
                                                        {"(äänestys", "apua"},
                                                        {"yhteis", "työ"},
                                                        {"\"vuokran", "antajaan"}}) {
    CAPTURE(left, right);
    CHECK(drops(left, right));
  }
}

TEST_CASE("hyphens: the word's own stay") {
  for (const auto& [left, right] : std::vector<std::pair<const char*, const char*>>{
           {"korona", "aikana"},   // two words that make none together
           {"linja", "auto"},      // the same vowel on both sides
           {"Oma", "hankkeen"},    // a name and its head
           {"LUOMA", "hankkeen"},  // capitals
           {"16-29", "v"},         // numbers
           {"16", "vuotiaat"},
           {"ESR", "rahoitus"},
           {"", "hanke"},
           {"teema ja ", "yhteistyö"}}) {
    CAPTURE(left, right);
    CHECK_FALSE(drops(left, right));
  }
}

TEST_CASE("hyphens: halves that are no words on their own were parted by the page") {
  CHECK(drops("tutki", "musta"));
  CHECK(drops("verkosto-osaa", "mista"));  // only what stands behind the last hyphen counts
}
