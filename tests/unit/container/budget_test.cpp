#include "container/budget.hpp"

#include "catch.hpp"

using namespace palaset;
using container::Budget;

TEST_CASE("Budget: members and bytes are counted over the whole input") {
  Limits limits;
  limits.max_members = 2;
  limits.max_expanded_bytes = 100;
  Budget budget(limits, 1000);
  CHECK_FALSE(budget.add_member());
  CHECK_FALSE(budget.add_member());
  CHECK_FALSE(budget.add_bytes(60));
  CHECK_FALSE(budget.add_bytes(40));
  CHECK_FALSE(budget.spent());
  CHECK(budget.add_bytes(1)->find("--max-expanded") != std::string::npos);
  CHECK(budget.spent());
  CHECK(budget.add_member()->find("more than 2 members") == 0);
}

TEST_CASE("Budget: the ratio counts from 16 MiB on") {
  Limits limits;
  limits.max_ratio = 10;
  const std::uint64_t from = container::ratio_counts_from;
  CHECK_FALSE(container::over_ratio(limits, from, 1));
  CHECK(container::over_ratio(limits, from + 1, 1));
  CHECK_FALSE(container::over_ratio(limits, from + 1, from / 10));
  Budget budget(limits, 1000);
  CHECK_FALSE(budget.add_bytes(from));
  CHECK(budget.add_bytes(1)->find("--max-ratio") != std::string::npos);
}
