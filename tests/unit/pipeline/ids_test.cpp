#include "ids.hpp"

#include <map>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::pipeline;

namespace {

std::string next(Ids& ids, std::string_view name) {
  std::string id;
  ids.begin(name, id);
  ids.settle(id);
  return id;
}

}  // namespace

TEST_CASE("ids: a number behind those that come again") {
  Ids ids;
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Äänen jäljet", "aanen-jaljet"},
      {"Äänen jäljet!", "aanen-jaljet-2"},
      {"–", "entry"},
      {"", "entry-2"},
      {"Malli 2", "malli-2"},
      {"Malli", "malli"},
      {"Malli", "malli-3"},
      {"malli", "malli-4"},
      {"Malli 3", "malli-3-2"},
      {"Malli", "malli-5"},
  };
  for (const auto& [name, id] : rows) {
    CAPTURE(name);
    CHECK(next(ids, name) == id);
  }
}

TEST_CASE("repeats: as a map counts, through all growth, 0 among the hashes") {
  Repeats repeats;
  std::map<std::uint64_t, std::uint64_t> expected;
  std::uint64_t hash = 0;
  for (int i = 0; i < 20'000; ++i) {
    repeats.expect(hash);
    CHECK(repeats.add(hash) == ++expected[hash]);
    hash = (hash * 6364136223846793005U + 1442695040888963407U) % 7001 << 32U;
  }
  repeats.set(0, 41);
  CHECK(repeats.add(0) == 42);
}
