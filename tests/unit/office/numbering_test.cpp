#include "office/numbering.hpp"

#include "catch.hpp"

using namespace palaset::office;

TEST_CASE("written: numbers in every form") {
  CHECK(written(4, NumberForm::decimal) == "4");
  CHECK(written(28, NumberForm::lower_letter) == "bb");
  CHECK(written(2, NumberForm::upper_letter) == "B");
  CHECK(written(1994, NumberForm::lower_roman) == "mcmxciv");
  CHECK(written(9, NumberForm::upper_roman) == "IX");
  CHECK(written(3, NumberForm::none).empty());
}

TEST_CASE("ListCounter: levels count on, and begin anew below another item") {
  ListStyle style;
  style.levels[0] = {NumberForm::decimal, "%1.", 1};
  style.levels[1] = {NumberForm::decimal, "%1.%2.", 1};
  style.levels[2] = {NumberForm::lower_letter, "%3)", 1};
  ListCounter counter;
  CHECK(counter.next(style, 0) == "1. ");
  CHECK(counter.next(style, 1) == "1.1. ");
  CHECK(counter.next(style, 1) == "1.2. ");
  CHECK(counter.next(style, 2) == "a) ");
  CHECK(counter.next(style, 0) == "2. ");
  CHECK(counter.next(style, 1) == "2.1. ");
  CHECK(counter.next(style, 3) == "• ");
  CHECK(counter.next(style, 1'000'000) == "• ");  // as the deepest that there is
}
