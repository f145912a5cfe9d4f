// Codes, business ids and diary numbers; the check digit by hand-made cases.
#include "interpret/identifiers.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset::interpret;

namespace {

/// "begin-end scheme value", and "!" where the check digit is wrong.
std::string found(std::string_view text, Scheme scheme = Scheme::any) {
  const auto id = read_identifier(text, scheme);
  if (!id) return "none";
  return std::to_string(id->begin) + "-" + std::to_string(id->end) + " " +
         std::string(to_string(id->scheme)) + " " + id->value + (id->check_fails ? " !" : "");
}

}  // namespace

TEST_CASE("identifier: business ids have a check digit") {
  CHECK(check_digit("0112038") == '9');
  CHECK(check_digit("0737546") == '2');
  CHECK_FALSE(check_digit("0000006").has_value());  // weighted sum 12: the rest is 1
  CHECK(found("0112038-9") == "0-9 business-id 0112038-9");
  CHECK(found("Y-tunnus 0112038–9") == "9-20 business-id 0112038-9");
  CHECK(found("112038-9") == "0-8 business-id 0112038-9");
  CHECK(found("FI01120389") == "0-10 business-id 0112038-9");
  CHECK(found("0112038-8") == "0-9 business-id 0112038-8 !");
  CHECK(found("0112038-99", Scheme::business_id) == "none");
}

TEST_CASE("identifier: project codes and diary numbers") {
  CHECK(found("Hankekoodi S20548.") == "11-17 project-code S20548");
  CHECK(found("A-70012") == "0-7 project-code A-70012");
  CHECK(found("101045678") == "0-9 project-code 101045678");
  CHECK(found("vuonna 2019") == "none");
  CHECK(found("THL/123/4.00.00/2019, STM") == "0-20 diary-number THL/123/4.00.00/2019");
  CHECK(found("EURA 2014/8231/09 02 01 01/2019/ESAELY") ==
        "0-38 diary-number EURA 2014/8231/09 02 01 01/2019/ESAELY");
  CHECK(found("VN/1234/2020") == "0-12 diary-number VN/1234/2020");
  CHECK(found("ja/tai") == "none");
}
