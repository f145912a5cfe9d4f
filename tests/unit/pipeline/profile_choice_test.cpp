#include "profile_choice.hpp"

#include <string>

#include <palaset/extractor.hpp>

#include "catch.hpp"

using namespace palaset;

namespace {

const Extractor& automatic() {
  static const auto made = Extractor::make({.morphology = MorphologyChoice::built_in});
  REQUIRE(made);
  return *made;
}

DocumentHead head(std::string_view text) {
  const auto document = automatic().extract(Input::bytes(text));
  REQUIRE(document);
  return document->head;
}

}  // namespace

TEST_CASE("profile choice: what a page says of itself") {
  for (const char* text : {"Kylän kokous\n\nMuistio\n\nAika: 3.3.2020\nPaikka: kirjasto\n",
                           "Läsnä: Maija Malli\nPoissa: Ville Malli\n", "PÖYTÄKIRJA 3/2022\n",
                           "Kevään kokousmuistio\n\n• Kahvia\n"}) {
    CAPTURE(text);
    CHECK(head(text).profile == "memo");
  }
  for (const char* text : {"Laavu\nKehittäjä: Kaiku-hanke (ESR 2015)\n",
                           "Laavu\nKaiku-hanke (ESR 2015)\n\nKahvila\nPolku-hanke (STEA 2016)\n"}) {
    CAPTURE(text);
    CHECK(head(text).profile == "listing");
  }
}

TEST_CASE("profile choice: the reason names both, and counts") {
  const std::string reason =
      head("Kylän kokous\n\nMuistio\n\nAika: 3.3.2020\nPaikka: kirjasto\n").profile_reason;
  CHECK(reason.find("chosen for memo (2 labels, ") == 0);
  CHECK(reason.find("; next listing (0 labels)") != std::string::npos);
}

TEST_CASE("profile choice: where nothing speaks for any, a listing is read, and it is said") {
  for (const char* text : {"", "\f", "Aurinko nousi, ja linnut lauloivat.\n\nPäivästä tuli kaunis.\n"}) {
    CAPTURE(text);
    const auto document = automatic().extract(Input::bytes(text));
    REQUIRE(document);
    CHECK(document->head.profile == "listing");
    CHECK(document->head.profile_reason == "nothing speaks for any profile");
  }
}

TEST_CASE("profile choice: who asked is not asked why") {
  const auto made = Extractor::make({.profile = "memo", .morphology = MorphologyChoice::built_in});
  REQUIRE(made);
  const auto document = made->extract(Input::bytes("Laavu\nKehittäjä: Kaiku-hanke (ESR 2015)\n"));
  REQUIRE(document);
  CHECK(document->head.profile == "memo");
  CHECK(document->head.profile_reason.empty());
  CHECK(document->memo);
}

TEST_CASE("profile choice: it looks at the beginning, however long the text") {
  std::string text = "Kylän kokous\n\nMuistio\n\nAika: 3.3.2020\n\n";
  for (int i = 0; i < 5000; ++i) text += "Kehittäjä: Kaiku-hanke (ESR 2015)\n";
  CHECK(head(text).profile == "listing");  // most of it speaks for that
  CHECK(head("Muistio\n" + std::string(1'000'000, 'a')).profile == "memo");
}
