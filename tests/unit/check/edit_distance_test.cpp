#include "check/edit_distance.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "unicode/characters.hpp"

using namespace palaset::check;

namespace {

std::vector<std::string> characters_of(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = palaset::unicode::at(text, i).length;
    all.push_back(text.substr(i, length));
    i += length;
  }
  return all;
}

/// The whole table, as textbooks have it.
std::size_t distance(const std::string& a, const std::string& b) {
  const auto x = characters_of(a);
  const auto y = characters_of(b);
  std::vector<std::vector<std::size_t>> table(x.size() + 1, std::vector<std::size_t>(y.size() + 1));
  for (std::size_t i = 0; i <= x.size(); ++i) {
    for (std::size_t j = 0; j <= y.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] = std::min(
          {table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (x[i - 1] == y[j - 1] ? 0U : 1U)});
    }
  }
  return table[x.size()][y.size()];
}

}  // namespace

TEST_CASE("an edit is a character, whatever its bytes") {
  CHECK(within_edits("kylä", "kyla", 1));
  CHECK(within_edits("työ – arki", "työ - arki", 1));
  CHECK_FALSE(within_edits("kylät", "kyla", 1));
  CHECK(within_edits("kylät", "kyla", 2));
  CHECK(within_edits("", "", 0));
  CHECK_FALSE(within_edits("", "ö", 0));
  CHECK(within_edits("", "ö", 1));
  CHECK(within_edits("ää", "å", 2));  // the bytes of ä and å begin alike
}

TEST_CASE("two neighbours that are changed round are one slip") {
  CHECK(within_one_edit("Kehittäjä", "Kehittäjä"));
  CHECK(within_one_edit("Kehitätjä", "Kehittäjä"));
  CHECK(within_one_edit("Kehitäjä", "Kehittäjä"));
  CHECK(within_one_edit("Kehittäjä", "Kehittäjät"));
  CHECK(within_one_edit("öä", "äö"));
  CHECK_FALSE(within_one_edit("abc", "cba"));
  CHECK_FALSE(within_one_edit("ab", "cd"));
  CHECK_FALSE(within_one_edit("", "ab"));
}

TEST_CASE("edits are counted as the whole table counts them") {
  std::mt19937 random(7);  // NOLINT: the same each time
  const std::vector<std::string> letters{"a", "b", "ä", "å", "–"};
  const auto text = [&] {
    std::string out;
    for (std::size_t n = random() % 7; n > 0; --n) out += letters[random() % letters.size()];
    return out;
  };
  for (int i = 0; i < 5'000; ++i) {
    const std::string a = text();
    const std::string b = text();
    INFO('"' << a << "\" and \"" << b << '"');
    const std::size_t edits = distance(a, b);
    for (std::size_t most = 0; most <= 3; ++most) CHECK(within_edits(a, b, most) == (edits <= most));
    if (edits <= 1) CHECK(within_one_edit(a, b));
    if (edits > 2) CHECK_FALSE(within_one_edit(a, b));
  }
}
