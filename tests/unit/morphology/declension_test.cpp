#include "morphology/declension.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::morphology;

namespace {

/// All forms in the order of Case, the singular before the plural; variants with "/" between them.
std::string paradigm(std::string_view parts) {
  const auto forms = decline(parts);
  if (!forms) return "none";
  std::string out;
  for (const bool plural : {false, true}) {
    for (std::size_t c = 0; c < static_cast<std::size_t>(Case::unknown); ++c) {
      std::string variants;
      for (const InflectedForm& f : *forms) {
        if (f.gram_case != static_cast<Case>(c) || f.plural != plural) continue;
        variants += (variants.empty() ? "" : "/") + f.text;
      }
      out += (out.empty() ? "" : " ") + variants;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("declension: the whole paradigm from the principal parts") {
  struct Row {
    std::string_view parts, paradigm;
  };
  const std::vector<Row> rows = {
      {"hanke hankkeen hanketta hankkeeseen hankkeiden/hankkeitten hankkeita hankkeissa hankkeisiin",
       "hanke hankkeen hanketta hankkeessa hankkeesta hankkeeseen hankkeella hankkeelta hankkeelle hankkeena "
       "hankkeeksi hankkeetta "
       "hankkeet hankkeiden/hankkeitten hankkeita hankkeissa hankkeista hankkeisiin hankkeilla hankkeilta "
       "hankkeille hankkeina hankkeiksi hankkeitta"},
      {"projekti projektin projektia projektiin projektien projekteja projekteissa projekteihin",
       "projekti projektin projektia projektissa projektista projektiin projektilla projektilta projektille "
       "projektina projektiksi projektitta "
       "projektit projektien projekteja projekteissa projekteista projekteihin projekteilla projekteilta "
       "projekteille projekteina projekteiksi projekteitta"},
      // weak and strong grade
      {"kaupunki kaupungin kaupunkia kaupunkiin kaupunkien kaupunkeja kaupungeissa kaupunkeihin",
       "kaupunki kaupungin kaupunkia kaupungissa kaupungista kaupunkiin kaupungilla kaupungilta kaupungille "
       "kaupunkina kaupungiksi kaupungitta "
       "kaupungit kaupunkien kaupunkeja kaupungeissa kaupungeista kaupunkeihin kaupungeilla kaupungeilta "
       "kaupungeille kaupunkeina kaupungeiksi kaupungeitta"},
      {"kunta kunnan kuntaa kuntaan kuntien kuntia kunnissa kuntiin",
       "kunta kunnan kuntaa kunnassa kunnasta kuntaan kunnalla kunnalta kunnalle kuntana kunnaksi kunnatta "
       "kunnat kuntien kuntia kunnissa kunnista kuntiin kunnilla kunnilta kunnille kuntina kunniksi "
       "kunnitta"},
      // front vowels, and an h in the illative
      {"kehittämistyö kehittämistyön kehittämistyötä kehittämistyöhön kehittämistöiden kehittämistöitä "
       "kehittämistöissä kehittämistöihin",
       "kehittämistyö kehittämistyön kehittämistyötä kehittämistyössä kehittämistyöstä kehittämistyöhön "
       "kehittämistyöllä kehittämistyöltä kehittämistyölle kehittämistyönä kehittämistyöksi kehittämistyöttä "
       "kehittämistyöt kehittämistöiden kehittämistöitä kehittämistöissä kehittämistöistä kehittämistöihin "
       "kehittämistöillä kehittämistöiltä kehittämistöille kehittämistöinä kehittämistöiksi "
       "kehittämistöittä"},
      {"säätiö säätiön säätiötä säätiöön säätiöiden/säätiöitten säätiöitä säätiöissä säätiöihin",
       "säätiö säätiön säätiötä säätiössä säätiöstä säätiöön säätiöllä säätiöltä säätiölle säätiönä "
       "säätiöksi "
       "säätiöttä "
       "säätiöt säätiöiden/säätiöitten säätiöitä säätiöissä säätiöistä säätiöihin säätiöillä säätiöiltä "
       "säätiöille säätiöinä säätiöiksi säätiöittä"},
      {"kylä kylän kylää kylään kylien kyliä kylissä kyliin",
       "kylä kylän kylää kylässä kylästä kylään kylällä kylältä kylälle kylänä kyläksi kylättä "
       "kylät kylien kyliä kylissä kylistä kyliin kylillä kyliltä kylille kylinä kyliksi kylittä"},
      {"maa maan maata maahan maiden/maitten maita maissa maihin",
       "maa maan maata maassa maasta maahan maalla maalta maalle maana maaksi maatta "
       "maat maiden/maitten maita maissa maista maihin mailla mailta maille maina maiksi maitta"},
      // variants of the plural
      {"palvelu palvelun palvelua palveluun palvelujen/palveluiden palveluja/palveluita palveluissa "
       "palveluihin",
       "palvelu palvelun palvelua palvelussa palvelusta palveluun palvelulla palvelulta palvelulle palveluna "
       "palveluksi palvelutta "
       "palvelut palvelujen/palveluiden palveluja/palveluita palveluissa palveluista palveluihin palveluilla "
       "palveluilta palveluille palveluina palveluiksi palveluitta"},
  };
  for (const Row& row : rows) CHECK(paradigm(row.parts) == row.paradigm);
}

TEST_CASE("declension: white space between the parts may be any number of blanks") {
  CHECK(paradigm("  maa  maan maata maahan maiden maita maissa maihin ") ==
        paradigm("maa maan maata maahan maiden maita maissa maihin"));
}

TEST_CASE("declension: other than eight parts are refused") {
  for (const char* parts :
       {"", "hanke", "hanke hankkeen hanketta hankkeeseen hankkeiden hankkeita hankkeissa", "a b c d e f g h",
        "a b c d e f gissa h i"}) {
    CAPTURE(parts);
    CHECK_FALSE(decline(parts));
  }
}

TEST_CASE("cases have names, and two of them are places to be at") {
  CHECK(to_string(Case::nominative) == "nominative");
  CHECK(to_string(Case::abessive) == "abessive");
  CHECK(to_string(Case::unknown) == "unknown");
  std::string locatives;
  for (std::size_t c = 0; c <= static_cast<std::size_t>(Case::unknown); ++c) {
    if (is_locative(static_cast<Case>(c))) locatives += std::string(to_string(static_cast<Case>(c))) + " ";
  }
  CHECK(locatives == "inessive adessive ");
}
