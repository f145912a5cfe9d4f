#include "check/name_key.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "unicode/characters.hpp"

using namespace palaset;
using namespace palaset::check;

namespace {

/// A character at a time.
std::string expected_key(std::string_view name) {
  std::string key;
  bool gap = false;
  for (std::size_t i = 0; i < name.size();) {
    const unicode::CodePoint c = unicode::at(name, i);
    if (unicode::is_letter(c.value) || unicode::is_digit(c.value)) {
      if (gap && !key.empty()) key += ' ';
      gap = false;
      key += unicode::lower(name.substr(i, c.length));
    } else {
      gap = true;
    }
    i += c.length;
  }
  return key;
}

}  // namespace

TEST_CASE("a key keeps letters and digits and parts them by single blanks") {
  CHECK(name_key("TUKEE!") == "tukee");
  CHECK(name_key("Kaari – tukea arkeen") == "kaari tukea arkeen");
  CHECK(name_key("  »Ääni«, 2 × Öljy ") == "ääni 2 öljy");
  CHECK(name_key("Žiguli ja Ŝ") == "žiguli ja ŝ");
  CHECK(name_key("–") == "");
  CHECK(name_key("") == "");
}

TEST_CASE("keys of all kinds of characters are those that a look at each gives") {
  std::mt19937 random(5);  // NOLINT: the same each time
  const std::vector<std::string> pieces{"a", "Z", "ä", "Å", "÷", "×",  "ß",  " ",
                                        "-", "–", "9", "Ž", "ж", "漢", "😀", "!"};
  for (int i = 0; i < 20'000; ++i) {
    std::string name;
    for (std::size_t n = random() % 12; n > 0; --n) name += pieces[random() % pieces.size()];
    INFO(name);
    CHECK(name_key(name) == expected_key(name));
  }
}

TEST_CASE("hashes tell texts apart by each byte and by length") {
  const std::string text = "Yhteinen pihakeinu kylälle";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string part = text.substr(0, size);
    CHECK(hash_of(part) == hash_of(std::string(part)));
    CHECK(hash_of(part) != hash_of(part + '\0'));
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = part;
      other[i] ^= 1;
      CHECK(hash_of(part) != hash_of(other));
    }
  }
}
