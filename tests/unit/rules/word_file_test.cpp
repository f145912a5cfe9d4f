#include "rules/word_file.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "rules/toml_file.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

struct Loaded {
  Vocabulary vocabulary;
  std::string problems;
};

Loaded loaded(std::string_view toml, bool required = false) {
  Loaded out;
  TomlFile file("words.toml", toml);
  REQUIRE(file.root());
  load_words(*file.root(), out.vocabulary);
  out.vocabulary.lexicon.freeze();
  check_words(*file.root(), out.vocabulary, required);
  for (const Problem& p : file.problems()) {
    out.problems += std::to_string(p.at.line) + ":" + std::to_string(p.at.column) + " " + p.message + "\n";
  }
  return out;
}

/// "lemma case" of a word as a class, "-" where it is none.
std::string reading(const Vocabulary& v, std::string_view word, std::string_view name) {
  const Form* form = v.lexicon.find(word).find(word_class(name));
  if (form == nullptr) return "-";
  return v.lexicon.lemma(*form) + " " + std::string(to_string(form->gram_case)) + (form->plural ? " plural" : "");
}

}  // namespace

TEST_CASE("word file: every kind of entry becomes words") {
  const Loaded words = loaded(R"(
[words]
legal-form = ["ry", "Oy"]
conjunction = ["ja"]
see-also = ["ks.", "katso myös"]

[[noun]]
class = "project-head"
forms = "hanke hankkeen hanketta hankkeeseen hankkeiden hankkeita hankkeissa hankkeisiin"

[[funder]]
code = "esr"
name = "Euroopan sosiaalirahasto"
also = ["Esri", "Euroopan sosiaalirahaston"]

[places]
municipalities = ["Turku Turun Turussa", "Rauma Rauman Raumalla", "Jyväskylä Jyväskylän Jyväskylässä"]
regions = ["Etelä-Savo Etelä-Savon Etelä-Savossa"]
)");
  CHECK(words.problems.empty());
  struct Row {
    std::string_view word, word_class, reading;
  };
  const std::vector<Row> rows = {
      {"ry", "legal-form", "ry unknown"},
      {"JA", "conjunction", "ja unknown"},
      {"ks.", "see-also", "ks. unknown"},
      {"hankkeiden", "project-head", "hanke genitive plural"},
      {"kärkihankkeessa", "project-head", "hanke inessive"},
      {"ESR", "funder", "ESR unknown"},
      {"Esri", "funder", "ESR unknown"},
      {"Turku", "municipality", "Turku nominative"},
      {"Turun", "municipality", "Turku genitive"},
      {"Turussa", "municipality", "Turku inessive"},
      {"Turusta", "municipality", "Turku elative"},
      {"Raumalla", "municipality", "Rauma adessive"},
      {"Raumalta", "municipality", "Rauma ablative"},
      {"Jyväskylästä", "municipality", "Jyväskylä elative"},
      {"Etelä-Savosta", "region", "Etelä-Savo elative"},
      {"Turku", "region", "-"},
      {"Turulla", "municipality", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(reading(words.vocabulary, row.word, row.word_class) == row.reading);
  }
  REQUIRE(words.vocabulary.funder("ESR") != nullptr);
  CHECK(words.vocabulary.funder("ESR")->name == "Euroopan sosiaalirahasto");
  CHECK(words.vocabulary.funder("esr") == nullptr);
  std::string phrases;
  for (const Phrase& p : words.vocabulary.phrases) phrases += p.text + "; ";
  CHECK(phrases == "katso myös; euroopan sosiaalirahasto; euroopan sosiaalirahaston; ");
}

TEST_CASE("word file: what is wrong is said with its place, all of it") {
  struct Row {
    std::string_view toml, problem;
  };
  const std::vector<Row> rows = {
      {"[words]\nlegal-forms = ['ry']\n", "2:1 no class of words is called 'legal-forms'; expected one of "},
      {"[words]\nlegal-form = 'ry'\n", "2:14 'legal-form': expected an array of strings, saw a string\n"},
      {"[words]\nlegal-form = ['ry', 1]\n", "2:21 'legal-form': expected a string, saw an integer\n"},
      {"[[noun]]\nclass = 'project-head'\nforms = 'a b'\n", "3:9 expected eight principal parts: "},
      {"[[noun]]\nclass = 'head'\nforms = 'maa maan maata maahan maiden maita maissa maihin'\n",
       "2:9 no class of words is called 'head'"},
      {"[[noun]]\nclass = 'service'\n", "1:1 expected the key 'forms' in this table\n"},
      {"[[noun]]\nclas = 'service'\n", "2:1 unknown key 'clas'; expected one of class, forms; did you mean 'class'?\n"},
      {"[[funder]]\ncode = 'X'\n", "1:1 expected the key 'name' in this table\n"},
      {"[places]\nregions = ['Turku Turun']\n", "2:12 expected \"nominative genitive locative\", saw \"Turku Turun\"\n"},
      {"[places]\nmunicipalities = ['Turku']\n", "2:19 expected \"nominative genitive locative\", saw \"Turku\"\n"},
      {"[places]\nmunicipalities = ['A B C D']\n", "2:19 expected \"nominative genitive locative\", saw"},
      {"[places]\ntowns = []\n", "2:1 unknown key 'towns'; expected one of municipalities, regions\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.toml);
    CHECK(loaded(row.toml).problems.find(row.problem) != std::string::npos);
  }
  CHECK(loaded("[places]\nregions = ['A', 'B']\n[[funder]]\n[[noun]]\n").problems ==
        "4:1 expected the key 'class' in this table\n"
        "4:1 expected the key 'forms' in this table\n"
        "3:1 expected the key 'code' in this table\n"
        "3:1 expected the key 'name' in this table\n"
        "2:12 expected \"nominative genitive locative\", saw \"A\"\n"
        "2:17 expected \"nominative genitive locative\", saw \"B\"\n");
}

TEST_CASE("word file: examples are tried") {
  const std::string words =
      "[words]\nlegal-form = ['ry']\n[places]\nregions = ['Häme Hämeen Hämeessä']\n";  // 4 lines
  struct Row {
    std::string_view example, problems;
  };
  const std::vector<Row> rows = {
      {"[[example]]\nword = 'ry'\nclass = 'legal-form'\n", ""},
      {"[[example]]\nword = 'Hämeessä'\nclass = 'region'\nbase = 'Häme'\ncase = 'inessive'\n", ""},
      {"[[near-miss]]\nword = 'Hämettä'\nclass = 'region'\n", ""},
      {"[[example]]\nword = 'oy'\nclass = 'legal-form'\n", "6:8 example: expected a legal-form, saw none\n"},
      {"[[example]]\nword = 'Hämeen'\nclass = 'region'\nbase = 'Hame'\n",
       "8:8 example: expected the base form 'Hame', saw 'Häme'\n"},
      {"[[example]]\nword = 'Hämeen'\nclass = 'region'\ncase = 'inessive'\n",
       "8:8 example: expected the inessive, saw the genitive\n"},
      {"[[near-miss]]\nword = 'RY'\nclass = 'legal-form'\n", "6:8 near miss: expected no legal-form, saw one\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.example);
    CHECK(loaded(words + std::string(row.example)).problems == row.problems);
  }
}

TEST_CASE("word file: a built-in one must have an example and a near miss") {
  const std::string words = "[words]\nlegal-form = ['ry']\n[[example]]\nword = 'ry'\nclass = 'legal-form'\n";
  CHECK(loaded(words, true).problems.find("at least one") != std::string::npos);
  CHECK(loaded(words + "[[near-miss]]\nword = 'x'\nclass = 'legal-form'\n", true).problems.empty());
  CHECK(loaded("", true).problems.empty());
}
