// Sums and numbers as Finnish texts write them.
#include "interpret/amounts.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset;

namespace {

/// "begin-end cents currency"
std::string money(std::string_view text) {
  const auto found = interpret::read_money(text);
  if (!found) return "none";
  return std::to_string(found->begin) + "-" + std::to_string(found->end) + " " +
         std::to_string(found->money.cents) + " " + found->money.currency;
}

std::string quantity(std::string_view text) {
  const auto found = interpret::read_quantity(text);
  if (!found) return "none";
  return std::to_string(found->begin) + "-" + std::to_string(found->end) + " " + found->quantity.value + " " +
         found->quantity.unit;
}

}  // namespace

TEST_CASE("money: digits in groups, decimals, scales") {
  CHECK(money("1 234 567 €") == "0-13 123456700 EUR");
  CHECK(money("1.234.567,05 euroa") == "0-18 123456705 EUR");
  CHECK(money("1,2 milj. euroa") == "0-15 120000000 EUR");
  CHECK(money("0,25 miljoonaa euroa") == "0-20 25000000 EUR");
  CHECK(money("450 t€") == "0-8 45000000 EUR");
  CHECK(money("noin 12 000 eur, josta") == "5-15 1200000 EUR");
  CHECK(money("€1 500") == "0-8 150000 EUR");
  CHECK(money("1.5 M€") == "0-8 150000000 EUR");
  CHECK(money("500 mk") == "0-6 50000 FIM");
}

TEST_CASE("money: what has a currency comes before what has none") {
  CHECK(money("vuonna 2019: 3 000 €") == "13-22 300000 EUR");
  CHECK(money("120 000") == "0-7 12000000 ");
  CHECK(money("ei tiedossa") == "none");
  CHECK(money("A2") == "none");
  CHECK(money("99999999999999999999 €") == "none");
  CHECK(money("9000000000001 €") == "none");
}

TEST_CASE("quantity: a number and the word behind it") {
  CHECK(quantity("12,5 htv") == "0-8 12.5 htv");
  CHECK(quantity("yli 1 200 osallistujaa") == "4-22 1200 osallistujaa");
  CHECK(quantity("85 %") == "0-4 85 %");
  CHECK(quantity("7") == "0-1 7 ");
  CHECK(quantity("monta") == "none");
}
