#include "check/near_texts.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace palaset::check;

namespace {

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Pairs near(const std::vector<std::string>& texts, std::size_t long_enough = NearTexts::shortest) {
  NearTexts all;
  for (const std::string& text : texts) all.add(text);
  Pairs pairs;
  all.for_each_pair(long_enough, [&](std::uint32_t a, std::uint32_t b) { pairs.emplace(a, b); });
  return pairs;
}

}  // namespace

TEST_CASE("texts that differ by a slip are found, wherever it is") {
  CHECK(near({"opaskortit luontoon", "opaskortti luontoon"}) == Pairs{{0, 1}});
  CHECK(near({"yhteinen pihakeinu", "jotain muuta tähän", "yhteinen pihakeinuu"}) == Pairs{{0, 2}});
  CHECK(near({"hteinen pihakeinu", "yhteinen pihakeinu"}) == Pairs{{0, 1}});
  CHECK(near({"sama nimi kahdesti", "sama nimi kahdesti"}) == Pairs{{0, 1}});
}

TEST_CASE("short texts, other numbers and other words are no slips") {
  CHECK(near({"pihakeinu", "pihakeinut"}).empty());
  CHECK(near({"kurssin opas, osa 1", "kurssin opas, osa 2"}).empty());
  CHECK(near({"askeleet työhön", "askeleet kouluun"}).empty());
}

TEST_CASE("two slips of one half are found in long texts only") {
  const std::vector<std::string> texts{"askeleet työllistymispoluille", "askeleet työllistymisspolulle"};
  CHECK(near(texts, 24) == Pairs{{0, 1}});
  CHECK(near(texts, 64).empty());
}

TEST_CASE("one changed letter of a text of any length is found among many others") {
  std::mt19937 random(11);  // NOLINT: the same each time
  const std::string letters = "aeioukstnlrmp";
  std::vector<std::string> texts;
  Pairs planted;
  for (std::uint32_t i = 0; i < 400; i += 2) {
    std::string text;
    for (std::size_t n = NearTexts::shortest + random() % 70; n > 0; --n)
      text += letters[random() % letters.size()];
    texts.push_back(text);
    const std::size_t at = random() % text.size();
    switch (random() % 3) {
      case 0:
        text[at] = 'x';
        break;
      case 1:
        text.insert(at, "ä");
        break;
      default:
        text.erase(at, 1);
    }
    if (text.size() < NearTexts::shortest) text = texts.back() + "y";
    texts.push_back(text);
    planted.emplace(i, i + 1);
  }
  CHECK(near(texts) == planted);
}
