#include "interpret/tokens.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;

namespace {

/// Tokens with blanks between them, behind a letter for the kind: w word, 9 number; signs stand for
/// themselves.
std::string dump(const Tokens& tokens) {
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const TokenKind kind = tokens[i].kind;
    out += out.empty() ? "" : " ";
    out += kind == TokenKind::word     ? "w:"
           : kind == TokenKind::number ? "9:"
           : kind == TokenKind::mark   ? "m:"
                                       : "";
    out += tokens.text(i);
  }
  return out;
}

/// Every parenthesis with its partner, "-" for none, and "*" behind a token that ends one nothing closes.
std::string partners(const Tokens& tokens) {
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool bracket = tokens[i].kind == TokenKind::open || tokens[i].kind == TokenKind::close;
    if (!bracket && !tokens[i].open_end) continue;
    out += (out.empty() ? "" : " ") + std::string(tokens.text(i));
    out += tokens[i].open_end               ? "*"
           : tokens[i].partner == unmatched ? "-"
                                            : std::to_string(tokens[i].partner);
  }
  return out;
}

Tokens tokens_of(std::string_view text) {
  Tokens tokens(test::builtin_words().lexicon);
  tokens.assign(text);
  return tokens;
}

struct Row {
  std::string_view text, dump;
};

}  // namespace

TEST_CASE("tokens: words, numbers and signs") {
  const std::vector<Row> rows = {
      {"", ""},
      {" \t\n ", ""},
      {"Kaiku-hanke (ESR 2015–2018)", "w:Kaiku - w:hanke ( w:ESR 9:2015 – 9:2018 )"},
      {"A, B; C. D: E & F / G", "w:A , w:B ; w:C . w:D : w:E & w:F / w:G"},
      {"[A]", "[ w:A ]"},
      {"„A” \"B\" *", "m:„ w:A m:” m:\" w:B m:\" m:*"},
      // what belongs to a word
      {"ry:n THL:lle HAPPY:D", "w:ry:n w:THL:lle w:HAPPY:D"},
      {"malli: otsikko", "w:malli : w:otsikko"},
      {"malli:otsikko", "w:malli : w:otsikko"},  // no case ending
      {"ESR+ 2023", "w:ESR+ 9:2023"},
      {"Jyväskylä’n Me'ille", "w:Jyväskylä’n w:Me'ille"},
      {"3X10D 2M-IT", "w:3X10D w:2M - w:IT"},
      // what belongs to a number
      {"9/2018 1.4.2018 3.5 12.", "9:9/2018 9:1.4.2018 9:3.5 9:12 ."},
      {"A/B a.b", "w:A / w:B w:a . w:b"},
      {"2016−2018—x", "9:2016 − 9:2018 — w:x"},
      {"\U0001F600 日本", "m:\U0001F600 w:日本"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(tokens_of(row.text)) == row.dump);
  }
}

TEST_CASE("tokens: what a word looks like") {
  const auto looks = [](std::string_view word) {
    const Tokens tokens = tokens_of(word);
    REQUIRE(tokens.size() == 1);
    std::string out;
    if (tokens[0].capital) out += "C";
    if (tokens[0].inner_capital) out += "i";
    if (tokens[0].abbreviation) out += "A";
    return out;
  };
  struct Look {
    std::string_view word, looks;
  };
  for (const auto& [word, as] : std::vector<Look>{{"hanke", ""},
                                                  {"Hanke", "C"},
                                                  {"Älä", "C"},
                                                  {"ESR", "CiA"},
                                                  {"A", "C"},
                                                  {"VamO", "Ci"},
                                                  {"eKoti", "i"},
                                                  {"3X10D", "CiA"},
                                                  {"ESR+", "CiA"},
                                                  {"2019", "Ci"},
                                                  {"ÄÖ", "CiA"}}) {
    CAPTURE(word);
    CHECK(looks(word) == as);
  }
}

TEST_CASE("tokens: offsets and the blanks around them") {
  const Tokens tokens = tokens_of("Etelä-Savo , ry");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[2].begin == 7);
  CHECK(tokens[2].end == 11);
  CHECK(tokens.text(0, 2) == "Etelä-Savo");
  CHECK_FALSE(tokens[1].space_before);
  CHECK_FALSE(tokens[1].space_after);
  CHECK(tokens[3].space_before);
  CHECK(tokens[3].space_after);
}

TEST_CASE("tokens: parentheses find their partners") {
  const std::vector<Row> rows = {
      {"A (B) C", "(3 )1"},
      {"(a (b) c) (d)", "(6 (4 )2 )0 (9 )7"},
      {"(a] [b)", "(2 ]0 [5 )3"},
      {"A) B", ")-"},
      {"A (B)) C", "(3 )1 )-"},
      {")(", ")- (-"},
      {"()", "(1 )0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(partners(tokens_of(row.text)) == row.dump);
  }
}

TEST_CASE("tokens: a parenthesis that nothing closes ends where the next party begins") {
  const std::vector<Row> rows = {
      {"A (ESR 2016–2018", "(5 2018*"},
      {"A (ESR 2016–2018, B (STM 2020)", "(5 2018* (11 )8"},
      {"A (ESR 2016–2018; B", "(5 2018*"},
      {"A (STM 2017, STEA 2018, B", "(6 2018*"},  // another funder is no party
      {"A (ESR 2016 ja B", "(3 2016*"},
      {"A (", "(-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(partners(tokens_of(row.text)) == row.dump);
  }
}

TEST_CASE("tokens: depth counts the parentheses around a token") {
  const auto depths = [](std::string_view text) {
    const Tokens tokens = tokens_of(text);
    std::string out;
    for (std::size_t i = 0; i < tokens.size(); ++i) out += std::to_string(tokens[i].depth);
    return out;
  };
  CHECK(depths("a (b (c) d) e") == "001121100");
  CHECK(depths("a) b") == "000");
  CHECK(depths("a (b, C") == "00100");
  for (const std::string_view odd : {"((((", "))))", "(()", "())(", "(a (b", "(a (b; c) d", "((a, B) C, D"}) {
    const Tokens tokens = tokens_of(odd);
    for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(tokens[i].depth <= tokens.size());
  }
}

TEST_CASE("tokens: words are looked up as they are asked for") {
  using rules::WordClass;
  const Tokens tokens = tokens_of("Kehittämishankkeen Porin ry:n 2019 ja");
  CHECK(tokens.has(0, WordClass::project_head));
  CHECK(tokens.form(0, WordClass::project_head)->gram_case == morphology::Case::genitive);
  CHECK(tokens.form_length(0, WordClass::project_head) == std::string_view("hankkeen").size());
  CHECK(tokens.has(1, WordClass::municipality));
  CHECK(tokens.form_length(1, WordClass::municipality) == 5);
  CHECK(tokens.has(2, WordClass::legal_form));  // without its case ending
  CHECK_FALSE(tokens.has(3, WordClass::funder));
  CHECK(tokens.has(4, WordClass::conjunction));
  CHECK_FALSE(tokens.has(4, WordClass::funder));
  CHECK(tokens.form(4, WordClass::funder) == nullptr);
  CHECK_FALSE(tokens.has(99, WordClass::funder));
}

TEST_CASE("tokens: may be used again") {
  Tokens tokens(test::builtin_words().lexicon);
  tokens.assign("A ry (B)");
  CHECK(tokens.has(1, rules::WordClass::legal_form));
  tokens.assign("hanke ESR");
  CHECK(dump(tokens) == "w:hanke w:ESR");
  CHECK_FALSE(tokens.has(1, rules::WordClass::legal_form));
  CHECK(tokens.has(1, rules::WordClass::funder));
  tokens.assign("");
  CHECK(tokens.size() == 0);
}
