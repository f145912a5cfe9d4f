#include "check/same_hash.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <utility>
#include <vector>

#include "check/name_key.hpp"

using namespace palaset::check;

namespace {

Hashes make(std::size_t count, std::uint64_t different, unsigned seed) {
  std::mt19937_64 random(seed);
  Hashes hashes;
  for (std::size_t i = 0; i < count; ++i) hashes.push_back(hash_with(0, random() % different));
  return hashes;
}

}  // namespace

TEST_CASE("the first of each thing, and the things that come several times, are those of a map") {
  for (const auto& [count, different] : std::vector<std::pair<std::size_t, std::uint64_t>>{
           {0, 1}, {1, 1}, {2, 1}, {50, 20}, {9'000, 20'000}}) {
    INFO(count);
    const Hashes hashes = make(count, different, 5);
    std::map<std::uint64_t, std::vector<std::uint32_t>> things;
    for (std::uint32_t i = 0; i < hashes.size(); ++i) things[hashes[i]].push_back(i);

    const std::vector<std::uint32_t> first = first_of_each(hashes);
    REQUIRE(first.size() == count);
    std::map<std::uint32_t, std::vector<std::uint32_t>> expected;  // by their first ones
    for (const auto& [hash, indices] : things) {
      for (const std::uint32_t i : indices) CHECK(first[i] == indices.front());
      if (indices.size() > 1) expected.emplace(indices.front(), indices);
    }
    const SameThings same = several_of(hashes);
    std::vector<std::uint32_t> all, ends;
    for (const auto& [begin, indices] : expected) {
      all.insert(all.end(), indices.begin(), indices.end());
      ends.push_back(static_cast<std::uint32_t>(all.size()));
    }
    CHECK(same.indices == all);
    CHECK(same.ends == ends);
    std::size_t others = 0;
    same.for_each_other([&](std::uint32_t one, std::uint32_t other) {
      CHECK(hashes[one] == hashes[other]);
      CHECK(one < other);
      ++others;
    });
    CHECK(others == all.size() - ends.size());
  }
}

TEST_CASE("rows stay where they are while they grow") {
  Rows<int> rows;
  rows.push_back(7);
  const int* const first = &rows[0];
  for (int i = 1; i < 50'000; ++i) rows.push_back(i);
  CHECK(first == &rows[0]);
  CHECK(rows.size() == 50'000);
  CHECK(rows[49'999] == 49'999);
  int next = 0;
  rows.for_each([&](int value) {
    CHECK((value == next || next == 0));
    ++next;
  });
  CHECK(next == 50'000);
}
