#include "interpret/mention_case.hpp"

#include <string>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"
#include "interpret/mentions.hpp"

using namespace palaset;
using namespace palaset::interpret;

namespace {

/// Names with the cases they stand in.
std::string cases(const std::string& text) {
  test::LineOfParties line(text);
  KnownNames known;
  std::string out;
  for (const Mention& m : read_mentions(line.tokens(), line.context(), known)) {
    out += (out.empty() ? "" : " | ") + m.party.name + " " + std::string(m.party.gram_case);
  }
  return out;
}

}  // namespace

TEST_CASE("mention case: of a head noun, a tool, an organisation") {
  CHECK(cases("Kerrottiin Silmu-hankkeesta.") == "Silmu elative");
  CHECK(cases("Silmu-hanke alkaa.") == "Silmu nominative");
  CHECK(cases("Kokeiltiin Peili-kortteja.") == "Peili-kortit partitive");
  CHECK(cases("Silmu- ja Verso-hankkeissa") == "Silmu inessive | Verso inessive");
  CHECK(cases("Asiasta sovitaan Lahden kaupungin kanssa.") == "Lahden kaupunki genitive");
  CHECK(cases("Asiasta kerrottiin Kaiku ry:lle.") == "Kaiku ry allative");
}

TEST_CASE("mention case: none where nothing tells it") {
  CHECK(cases("Mukana oli VamosSampo.") == "VamosSampo ");
  CHECK(case_name(morphology::Case::unknown).empty());
}
