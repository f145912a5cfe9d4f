#include "document/line_end.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset::document;

TEST_CASE("line end: where a sentence ends") {
  for (const char* text : {"Sovittiin.", "Sovittiinko?", "Hyvä!", "Asiat:", "(Sovittiin.)", "”Sovittiin.”",
                           "»Sovittiin!»", "a.')\"]"}) {
    CAPTURE(text);
    CHECK(ends_sentence(text));
  }
  for (const char* text : {"", "Sovittiin", "Sovittiin,", "(2019)", "”Avoin ovi”", ")", "a –", "ä"}) {
    CAPTURE(text);
    CHECK_FALSE(ends_sentence(text));
  }
}

TEST_CASE("line end: where a text cannot end") {
  for (const char* text : {"", "A,", "A;", "A &", "A/", "A (", "A -", "A –", "Etelä-", "A ja", "A sekä",
                           "A tai", "A eli", "A (ESR 2016", "ja"}) {
    CAPTURE(text);
    CHECK(is_unfinished(text));
  }
  for (const char* text : {"A", "A.", "A (B)", "A)", "maja", "A:", "(A) B)"}) {
    CAPTURE(text);
    CHECK_FALSE(is_unfinished(text));
  }
}

TEST_CASE("line end: what cannot begin a text") {
  for (const char* text : {")", ") ja", ", ja", "; ja", ". Ja", "/ja", "& ja", "-hanke", "–2019", "-2019"}) {
    CAPTURE(text);
    CHECK(continues_sign(text));
  }
  for (const char* text : {"", "ja", "Ja", "- kohta", "– Kohta", "-Kohta", "(ESR)", "\"A\"", "2019"}) {
    CAPTURE(text);
    CHECK_FALSE(continues_sign(text));
  }
}

TEST_CASE("line end: words") {
  CHECK(last_word("").empty());
  CHECK(last_word("hanke") == "hanke");
  CHECK(last_word("uusi hanke") == "hanke");
  CHECK(last_word("uusi\thanke") == "hanke");
  CHECK(last_word("uusi\nhanke") == "hanke");
  CHECK(last_word("uusi ").empty());
  CHECK(is_conjunction("ja"));
  CHECK(is_conjunction("sekä"));
  CHECK_FALSE(is_conjunction("Ja"));
  CHECK_FALSE(is_conjunction("jako"));
  CHECK_FALSE(is_conjunction(""));
}

TEST_CASE("line end: parentheses that stay open") {
  CHECK(has_open_parenthesis("(a"));
  CHECK(has_open_parenthesis("a) (b"));
  CHECK(has_open_parenthesis("((a)"));
  CHECK_FALSE(has_open_parenthesis(""));
  CHECK_FALSE(has_open_parenthesis("(a)"));
  CHECK_FALSE(has_open_parenthesis("a)"));
  CHECK(has_open_parenthesis(std::string(100'000, '(')));
}
