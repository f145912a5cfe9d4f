#include "interpret/addresses.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::interpret;

namespace {

/// "value begin-end", e-mails behind "@".
std::string dump(std::string_view text) {
  std::string out;
  for (const Address& a : find_addresses(text)) {
    CHECK(text.substr(a.begin, a.end - a.begin) == a.value);
    out += (out.empty() ? "" : " | ") + std::string(a.email ? "@ " : "") + a.value + " " +
           std::to_string(a.begin) + "-" + std::to_string(a.end);
  }
  return out;
}

struct Row {
  std::string_view text, found;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.found);
  }
}

}  // namespace

TEST_CASE("addresses: of the web") {
  check({
      {"", ""},
      {"https://a.example", "https://a.example 0-17"},
      {"ks. https://a.example/polku?x=1#y.", "https://a.example/polku?x=1#y 4-33"},
      {"(https://a.example)", "https://a.example 1-18"},
      {"https://a.example/A_(b)", "https://a.example/A_(b) 0-23"},
      {"www.a.example, www.b.example", "www.a.example 0-13 | www.b.example 15-28"},
      {"osoite:www.a.example", "www.a.example 7-20"},
      {"”https://a.example”", ""},
      {"\"https://a.example\"", "https://a.example 1-18"},
      {"ä https://a.example/ä", "https://a.example/ä 3-23"},
      {"<https://a.example/>", "https://a.example/ 1-19"},
      {"https://a.example;", "https://a.example 0-17"},
  });
}

TEST_CASE("addresses: e-mail") {
  check({
      {"maija.malli@a.example", "@ maija.malli@a.example 0-21"},
      {"mailto:maija@a.example", "@ maija@a.example 7-22"},
      {"Maija (maija@a.example).", "@ maija@a.example 7-22"},
      {"maija@a.example / ville@a.example", "@ maija@a.example 0-15 | @ ville@a.example 18-33"},
      {"päivi@a.example", "@ päivi@a.example 0-16"},
      {"maija_m+x@a-b.example,", "@ maija_m+x@a-b.example 0-21"},
  });
}

TEST_CASE("addresses: what is none") {
  check({
      {"@maija", ""},
      {"maija@", ""},
      {"maija@localhost", ""},
      {"a.example", ""},
      {"www.", ""},
      {"https://", ""},
      {"hinta @ 5", ""},
      {std::string_view("://"), ""},
  });
  CHECK(find_addresses(std::string(100'000, '@')).empty());
  CHECK(find_addresses(std::string(100'000, ')') + "www.").empty());
}
