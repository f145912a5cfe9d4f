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
  return v.lexicon.lemma(*form) + " " + std::string(to_string(form->gram_case)) +
         (form->plural ? " plural" : "");
}

}  // namespace

TEST_CASE("word file: every kind of entry becomes words") {
  const Loaded words = loaded(R"(
[words]
legal-form = ["ry", "Oy"]
conjunction = ["ja"]
see-also = ["ks."]
unfunded = ["ei rahoitusta"]

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
  CHECK(phrases == "ei rahoitusta; euroopan sosiaalirahasto; euroopan sosiaalirahaston; ");
}

TEST_CASE("word file: the years of funders") {
  const Loaded words = loaded(R"(
palaset = 1
[[funder]]
code = "ESR"
name = "Euroopan sosiaalirahasto"
[[funder]]
code = "RAY"
name = "Raha-automaattiyhdistys"
[[programme]]
funder = "esr"
years = "2014/2023"
basis = "an act"
source = "https://example.org/act"
[[programme]]
funder = "RAY"
years = "../2016"
basis = "an announcement"
source = "https://example.org/news"
instead = "ESR"
passed-on = true
)");
  CHECK(words.problems.empty());
  REQUIRE(words.vocabulary.programmes.size() == 2);
  const Programme& esr = words.vocabulary.programmes[0];
  CHECK((esr.funder == "ESR" && esr.first == 2014 && esr.last == 2023 && !esr.passed_on));
  CHECK((esr.instead.empty() && esr.basis == "an act" && esr.source == "https://example.org/act"));
  const Programme& ray = words.vocabulary.programmes[1];
  CHECK((ray.first == 0 && ray.last == 2016 && ray.instead == "ESR" && ray.passed_on));
}

TEST_CASE("word file: what is wrong is said with its place, all of it") {
  struct Row {
    std::string_view toml, place, about;
  };
  const std::vector<Row> rows = {
      {"[words]\nlegal-forms = ['ry']\n", "2:1", "legal-form"},
      {"[words]\nlegal-form = 'ry'\n", "2:14", "saw a string"},
      {"[[noun]]\nclass = 'project-head'\nforms = 'a b'\n", "3:9", "eight principal parts"},
      {"[[noun]]\nclass = 'head'\nforms = 'maa maan maata maahan maiden maita maissa maihin'\n", "2:9",
       "'head'"},
      {"[[noun]]\nclass = 'service'\n", "1:1", "'forms'"},
      {"[[noun]]\nclas = 'service'\n", "2:1", "did you mean 'class'?"},
      {"[[funder]]\ncode = 'X'\n", "1:1", "'name'"},
      {"[places]\nregions = ['Turku Turun']\n", "2:12", "saw \"Turku Turun\""},
      {"[places]\nmunicipalities = ['Turku']\n", "2:19", "nominative genitive locative"},
      {"[places]\nmunicipalities = ['A B C D']\n", "2:19", "saw \"A B C D\""},
      {"[places]\ntowns = []\n", "2:1", "'towns'"},
      {"[places]\nregions = ['A', 'B']\n", "2:17", "saw \"B\""},
      {"[places]\nregions = ['A', 'B']\n[[funder]]\n", "2:12", "saw \"A\""},
      {"[places]\nregions = ['A', 'B']\n[[funder]]\n", "3:1", "'code'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.toml);
    const std::string said = loaded(row.toml).problems;
    CAPTURE(said);
    const std::size_t line = ("\n" + said).find("\n" + std::string(row.place) + " ");
    REQUIRE(line != std::string::npos);
    CHECK(said.substr(line).find(row.about) != std::string::npos);
  }
}

TEST_CASE("word file: examples are tried") {
  const std::string words =
      "[words]\nlegal-form = ['ry']\n[places]\nregions = ['Häme Hämeen Hämeessä']\n";  // 4 lines
  struct Row {
    std::string_view example, problem;
  };
  const std::vector<Row> rows = {
      {"[[example]]\nword = 'ry'\nclass = 'legal-form'\n", ""},
      {"[[example]]\nword = 'Hämeessä'\nclass = 'region'\nbase = 'Häme'\ncase = 'inessive'\n", ""},
      {"[[near-miss]]\nword = 'Hämettä'\nclass = 'region'\n", ""},
      {"[[example]]\nword = 'oy'\nclass = 'legal-form'\n", "6:8 example: "},
      {"[[example]]\nword = 'Hämeen'\nclass = 'region'\nbase = 'Hame'\n", "8:8 example: "},
      {"[[example]]\nword = 'Hämeen'\nclass = 'region'\ncase = 'inessive'\n", "8:8 example: "},
      {"[[near-miss]]\nword = 'RY'\nclass = 'legal-form'\n", "6:8 near miss: "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.example);
    const std::string said = loaded(words + std::string(row.example)).problems;
    CHECK(said.substr(0, row.problem.size()) == row.problem);
    CHECK(said.empty() == row.problem.empty());
  }
}

TEST_CASE("word file: a built-in one must have an example and a near miss") {
  const std::string words = "[words]\nlegal-form = ['ry']\n[[example]]\nword = 'ry'\nclass = 'legal-form'\n";
  CHECK(loaded(words, true).problems.find("at least one") != std::string::npos);
  CHECK(loaded(words + "[[near-miss]]\nword = 'x'\nclass = 'legal-form'\n", true).problems.empty());
  CHECK(loaded("", true).problems.empty());
}
