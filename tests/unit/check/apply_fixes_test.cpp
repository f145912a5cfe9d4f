#include <catch2/catch.hpp>

#include <palaset/validator.hpp>

using namespace palaset;

namespace {

Finding fix(std::vector<Edit> edits, bool safe = true) {
  Finding f;
  f.diagnostic.fix = Fix{"mend", safe, std::move(edits)};
  return f;
}

std::string applied(const std::vector<Finding>& findings, FixLevel level = FixLevel::safe) {
  return apply_fixes("0123456789", findings, level).bytes;
}

}  // namespace

TEST_CASE("edits change their spans and nothing else") {
  CHECK(applied({}) == "0123456789");
  CHECK(applied({fix({{{2, 4}, "x"}})}) == "01x456789");
  CHECK(applied({fix({{{0, 0}, "a"}}), fix({{{10, 10}, "b"}})}) == "a0123456789b");
  CHECK(applied({fix({{{5, 6}, ""}}), fix({{{2, 3}, "cc"}})}) == "01cc346789");
  CHECK(applied({fix({{{1, 2}, "a"}, {{7, 8}, "b"}})}) == "0a23456b89");
}

TEST_CASE("of fixes that touch, the first is applied and the others wait") {
  CHECK(applied({fix({{{2, 5}, "x"}}), fix({{{4, 6}, "y"}})}) == "01x56789");
  CHECK(applied({fix({{{2, 5}, "x"}}), fix({{{5, 6}, "y"}})}) == "01x56789");
  CHECK(applied({fix({{{2, 2}, "x"}}), fix({{{2, 2}, "y"}})}) == "01x23456789");
  CHECK(applied({fix({{{1, 2}, "a"}, {{7, 8}, "b"}}), fix({{{4, 5}, "c"}})}) == "0a23456b89");
}

TEST_CASE("unsafe fixes are applied where they are asked for") {
  const std::vector<Finding> both{fix({{{2, 3}, "x"}}, false), fix({{{5, 6}, "y"}})};
  CHECK(applied(both) == "01234y6789");
  CHECK(applied(both, FixLevel::unsafe) == "01x34y6789");
}

TEST_CASE("edits that do not lie in the bytes are left out") {
  CHECK(applied({fix({{{8, 12}, "x"}})}) == "0123456789");
  CHECK(applied({fix({{{4, 2}, "x"}})}) == "0123456789");
}
