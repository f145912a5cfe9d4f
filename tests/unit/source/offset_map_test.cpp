#include "source/offset_map.hpp"

#include <string>

#include "catch.hpp"

using palaset::source::OffsetMap;

namespace {

/// "begin/end" of every text offset up to `size`.
std::string dump(const OffsetMap& map, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i <= size; ++i) {
    out += (i == 0 ? "" : " ") + std::to_string(map.begin(i)) + "/" + std::to_string(map.end(i));
  }
  return out;
}

std::string to_text(const OffsetMap& map, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i <= size; ++i) out += (i == 0 ? "" : " ") + std::to_string(map.to_text(i));
  return out;
}

}  // namespace

TEST_CASE("offset map: an empty one changes nothing") {
  const OffsetMap map;
  CHECK(map.empty());
  CHECK(dump(map, 2) == "0/0 1/1 2/2");
  CHECK(to_text(map, 2) == "0 1 2");
}

TEST_CASE("offset map: text and source part at a break, and go on alike behind it") {
  OffsetMap map;
  map.add({2, 2, 4});  // two bytes dropped
  map.add({5, 7, 7});  // here something grew together, and ends at 7 in both
  CHECK(map.size() == 2);
  CHECK(dump(map, 6) == "0/0 1/1 4/2 5/5 6/6 7/7 8/8");
  CHECK(to_text(map, 8) == "0 1 2 2 2 3 4 5 6");
}

TEST_CASE("offset map: breaks at one place are one") {
  OffsetMap map;
  map.add({1, 1, 3});
  map.add({1, 3, 6});
  CHECK(map.size() == 1);
  CHECK(dump(map, 2) == "0/0 6/1 7/7");
}

TEST_CASE("offset map: a break at the very beginning") {
  OffsetMap map;
  map.add({0, 0, 3});
  CHECK(dump(map, 1) == "3/0 4/4");
  CHECK(to_text(map, 4) == "0 0 0 0 1");
}

TEST_CASE("offset map: what lies beyond a cut is forgotten") {
  OffsetMap map;
  for (std::size_t i = 1; i <= 4; ++i) map.add({i, 2 * i, 2 * i + 1});
  map.cut(2);
  CHECK(map.size() == 2);
  CHECK(map.begin(9) == 5 + 7);
  map.cut(0);
  CHECK(map.empty());
}

TEST_CASE("offset map: the order of look-ups does not matter") {
  OffsetMap map;
  for (std::size_t i = 1; i <= 1000; ++i) map.add({i, 2 * i - 1, 2 * i});
  std::size_t wrong = 0;
  for (std::size_t i = 1; i <= 1000; ++i) {
    const std::size_t at = i * 617 % 1001;
    if (map.begin(at) != 2 * at) ++wrong;
    if (at > 0 && map.end(at) != 2 * at - 1) ++wrong;
    if (map.to_text(2 * at) != at) ++wrong;
  }
  CHECK(wrong == 0);
}
