#include "unicode/characters.hpp"

#include <clocale>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::unicode;

namespace {

/// "upper letter", "digit", … of a code point.
std::string classes(char32_t c) {
  std::string out;
  if (is_upper(c)) out += "U";
  if (is_lower(c)) out += "l";
  if (is_letter(c)) out += "L";
  if (is_digit(c)) out += "9";
  if (is_dash(c)) out += "-";
  return out;
}

std::string slug_of(std::string_view name) {
  std::string out = "what was there before";
  slug(name, out);
  return out;
}

/// Sets the process's locale, where the machine has it, for as long as it lives.
class ScopedLocale {
 public:
  explicit ScopedLocale(const char* name) : before_(std::setlocale(LC_ALL, nullptr)) {
    std::setlocale(LC_ALL, name);
  }
  ScopedLocale(const ScopedLocale&) = delete;
  ScopedLocale& operator=(const ScopedLocale&) = delete;
  ~ScopedLocale() { std::setlocale(LC_ALL, before_.c_str()); }

 private:
  std::string before_;
};

void check_case_mapping() {
  struct Row {
    std::string_view text, lower, upper;
  };
  const std::vector<Row> rows = {
      {"", "", ""},
      {"IiIi 12", "iiii 12", "IIII 12"},
      {"Tampereen KAUPUNKI", "tampereen kaupunki", "TAMPEREEN KAUPUNKI"},
      {"ÄäÖöÅåÉé", "ääööååéé", "ÄÄÖÖÅÅÉÉ"},
      {"ŠšŽž", "ššžž", "ŠŠŽŽ"},
      {"ΑαЖж", "ααжж", "ΑΑЖЖ"},
      {"×÷–€\U0001F600", "×÷–€\U0001F600", "×÷–€\U0001F600"},
  };
  for (const Row& row : rows) {
    CHECK(lower(row.text) == row.lower);
    CHECK(upper(row.text) == row.upper);
  }
}

}  // namespace

TEST_CASE("characters: what they are") {
  struct Row {
    char32_t c;
    std::string_view classes;
  };
  const std::vector<Row> rows = {
      {U'A', "UL"}, {U'z', "lL"},    {U'0', "9"},     {U'9', "9"},         {U'/', ""},   {U':', ""},
      {U'@', ""},   {U'[', ""},      {U'`', ""},      {U'{', ""},          {U' ', ""},   {U'_', ""},
      {U'Ä', "UL"}, {U'ö', "lL"},    {U'Å', "UL"},    {U'ß', "lL"},        {U'ÿ', "lL"}, {U'×', ""},
      {U'÷', ""},   {U'\u00A0', ""}, {U'«', ""},      {U'Š', "UL"},        {U'ž', "lL"}, {U'Ω', "UL"},
      {U'ж', "lL"}, {U'日', "L"},    {U'€', ""},      {U'\U0001F600', ""}, {U'٣', ""},   {U'-', "-"},
      {U'‐', "-"},  {U'‑', "-"},     {U'–', "-"},     {U'—', "-"},         {U'―', "-"},  {U'−', "-"},
      {U'~', ""},   {U'\u2016', ""}, {U'\u0308', ""}, {replacement, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<std::uint32_t>(row.c));
    CHECK(classes(row.c) == row.classes);
  }
}

TEST_CASE("characters: read forwards and backwards, and written again") {
  const std::string text = "aä€\U0001F600\u07FF\u0800\uFFFF\U00010000";
  std::vector<std::size_t> starts;
  std::string again;
  for (std::size_t i = 0; i < text.size();) {
    starts.push_back(i);
    const CodePoint c = at(text, i);
    append(again, c.value);
    i += c.length;
    const CodePoint back = before(text, i);
    CHECK(back.value == c.value);
    CHECK(back.length == c.length);
  }
  CHECK(again == text);
  CHECK(starts == std::vector<std::size_t>{0, 1, 3, 6, 10, 12, 15, 18});
  CHECK(at(text, text.size()).length == 0);
  CHECK(before(text, 0).length == 0);
  CHECK(length(text) == 8);
  CHECK(length("") == 0);
}

TEST_CASE("characters: lower and upper case, whatever the process's locale") {
  check_case_mapping();
  for (const char* name : {"tr_TR.UTF-8", "C"}) {
    CAPTURE(name);
    const ScopedLocale locale(name);
    check_case_mapping();
    CHECK(slug_of("ILTA Iltaisin") == "ilta-iltaisin");
  }
}

TEST_CASE("characters: what a cleaned text makes of them") {
  struct Row {
    std::u32string_view characters;
    Cleaning cleaning;
  };
  const std::vector<Row> rows = {
      {U"a\n\tÄ–€\u2026\U0001F600日", Cleaning::keep},
      {U"\u00A0\u2000\u2002\u2003\u2007\u2009\u200A\u202F\u205F\u3000", Cleaning::blank},
      {U"\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFEFF", Cleaning::drop},
      {U"\u0085\u2028\u2029", Cleaning::line_end},
      {U"\u0300\u0308\u030A\u1161\u212B", Cleaning::normalize},
  };
  for (const Row& row : rows) {
    for (const char32_t c : row.characters) {
      CAPTURE(static_cast<std::uint32_t>(c));
      CHECK(cleaning(c) == row.cleaning);
    }
  }
}

TEST_CASE("characters: NFC") {
  CHECK(nfc("a\u0308o\u0308A\u030A") == "äöÅ");
  CHECK(nfc("a\u0308\u0323") == "\u1EA1\u0308");
  CHECK(nfc("plain ä") == "plain ä");
  CHECK(starts_segment(U'a'));
  CHECK(starts_segment(U'ä'));
  CHECK_FALSE(starts_segment(U'\u0308'));
}

TEST_CASE("slug: as the record model has it") {
  struct Row {
    std::string_view name, slug;
  };
  const std::vector<Row> rows = {
      {"Avoin olohuone ilman vaatimusta päihteettömyydestä",
       "avoin-olohuone-ilman-vaatimusta-paihteettomyydesta"},
      {"ÄÖÅ äöå", "aoa-aoa"},
      {"  Laavu!  ", "laavu"},
      {"A – B: c/d (e)", "a-b-c-d-e"},
      {"--3X10D--", "3x10d"},
      {"Käsi kädessä -malli", "kasi-kadessa-malli"},
      {"Café Šokki", "caf-okki"},
      {"日本", ""},
      {"", ""},
      {"…", ""},
  };
  for (const Row& row : rows) CHECK(slug_of(row.name) == row.slug);
}
