#include "rules/lexicon.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset;
using namespace palaset::rules;
using morphology::Case;

namespace {

const Lexicon& lexicon() {
  static const Lexicon made = [] {
    Lexicon l;
    const auto add = [&](std::string_view form, std::string_view lemma, WordClass c, Case gram_case) {
      l.add(form, {c, gram_case, false, l.add_lemma(lemma)});
    };
    add("hanke", "hanke", WordClass::project_head, Case::nominative);
    add("hankkeen", "hanke", WordClass::project_head, Case::genitive);
    add("osahanke", "osahanke", WordClass::subproject_head, Case::nominative);
    add("Turku", "Turku", WordClass::municipality, Case::nominative);
    add("Turun", "Turku", WordClass::municipality, Case::genitive);
    add("Äänekoski", "Äänekoski", WordClass::municipality, Case::nominative);
    add("Pori", "Pori", WordClass::municipality, Case::nominative);
    add("yksikkö", "yksikkö", WordClass::organization, Case::nominative);
    add("ry", "ry", WordClass::legal_form, Case::unknown);
    add("ESR+", "ESR+", WordClass::funder, Case::unknown);
    add("Etelä-Savo", "Etelä-Savo", WordClass::region, Case::nominative);
    add("Pori", "Pori", WordClass::region, Case::genitive);  // one form, two readings
    l.freeze();
    return l;
  }();
  return made;
}

/// "class:lemma:case" of what find() gives for any class.
std::string dump(std::string_view word) {
  const Readings readings = lexicon().find(word);
  std::string out;
  for (std::size_t c = 0; c < word_classes.size(); ++c) {
    const Form* form = readings.find(static_cast<WordClass>(c));
    CHECK((form != nullptr) == ((readings.classes() >> c & 1U) != 0));
    if (form == nullptr) continue;
    out += (out.empty() ? "" : " ") + std::string(word_classes[c].name) + ":" + lexicon().lemma(*form) + ":" +
           std::string(to_string(form->gram_case));
    CHECK((lexicon().may_be(word) >> c & 1U) != 0);
  }
  return out;
}

}  // namespace

TEST_CASE("lexicon: words, endings and compounds") {
  struct Row {
    std::string_view word, readings;
  };
  const std::vector<Row> rows = {
      {"hanke", "project-head:hanke:nominative"},
      {"hankkeen", "project-head:hanke:genitive"},
      {"kehittämishankkeen", "project-head:hanke:genitive"},
      {"etäosahanke", "subproject-head:osahanke:nominative"},  // the longest ending
      {"osahanke", "subproject-head:osahanke:nominative"},     // a word of its own, no compound of "hanke"
      {"hankkeet", ""},
      {"hankke", ""},
      {"anke", ""},
      {"hankehanke", "project-head:hanke:nominative"},
      {"ahanke", ""},  // one letter is no first part
      {"3.hanke", ""},
      // classes that take no compounds
      {"Turku", "municipality:Turku:nominative"},
      {"Uusiturku", ""},
      {"Turun", "municipality:Turku:genitive"},
      {"lastensairaanhoitoyksikkö", "organization:yksikkö:nominative"},
      {"ry", "legal-form:ry:unknown"},
      {"kirry", ""},
      {"Pori", "municipality:Pori:nominative region:Pori:genitive"},
      // signs
      {"ESR+", "funder:ESR+:unknown"},
      {"ESR", ""},
      {"Etelä-Savo", "region:Etelä-Savo:nominative"},
      {"Etelä–Savo", ""},
      {"–", ""},
      {"hanke\U0001F600", ""},
      {"\U0001F600hanke", "project-head:hanke:nominative"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(dump(row.word) == row.readings);
  }
  CHECK(lexicon().find("").classes() == 0);
}

TEST_CASE("lexicon: capitals do not matter") {
  for (const auto& [word, as] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"HANKE", "hanke"},
                                                                  {"Kehittämishankkeen", "hankkeen"},
                                                                  {"TURKU", "Turku"},
                                                                  {"turku", "Turku"},
                                                                  {"äänekoski", "Äänekoski"},
                                                                  {"ÄÄNEKOSKI", "Äänekoski"},
                                                                  {"YKSIKKÖ", "yksikkö"},
                                                                  {"esr+", "ESR+"},
                                                                  {"RY", "ry"}}) {
    CAPTURE(word);
    CHECK(dump(word) == dump(as));
  }
}

TEST_CASE("lexicon: an ending has a length") {
  CHECK(lexicon().find("kehittämishankkeen").ending_length == 8);
  CHECK(lexicon().find("lastenyksikkö").ending_length == 8);
  CHECK(lexicon().find("Turku").ending_length == 0);
}

TEST_CASE("lexicon: forms of a lemma and words of a class, as listed") {
  CHECK(lexicon().forms_of("Turku").size() == 2);
  auto forms = lexicon().forms_of("hanke");
  std::sort(forms.begin(), forms.end());
  CHECK(forms == std::vector<std::string>{"hanke", "hankkeen"});
  CHECK(lexicon().forms_of("Pori") == std::vector<std::string>{"Pori"});
  CHECK(lexicon().forms_of("talo").empty());
  CHECK(lexicon().words_of(WordClass::funder) == std::vector<std::string>{"ESR+"});
  CHECK(lexicon().words_of(WordClass::none).empty());
}

TEST_CASE("lexicon: lemmas of one text share a number") {
  Lexicon l;
  const auto number = l.add_lemma("hanke");
  CHECK(l.add_lemma("talo") != number);
  CHECK(l.add_lemma("hanke") == number);
  CHECK(l.lemma(number) == "hanke");
}

TEST_CASE("lexicon: a word can be of no class that begins otherwise") {
  CHECK((lexicon().may_be("ay") & bit(WordClass::legal_form)) == 0);
  CHECK((lexicon().may_be("RY") & bit(WordClass::legal_form)) != 0);
  CHECK((lexicon().may_be("xhanke") & bit(WordClass::project_head)) != 0);  // of a compound
}

TEST_CASE("word classes have names") {
  for (std::size_t c = 0; c < word_classes.size(); ++c) {
    CHECK_FALSE(word_classes[c].name.empty());
    CHECK(word_class(word_classes[c].name) == static_cast<WordClass>(c));
  }
  CHECK(word_class("") == WordClass::none);
  CHECK(word_class("Funder") == WordClass::none);
  CHECK_FALSE(takes_compounds(WordClass::none));
}

TEST_CASE("lexicon: every word is found and no other, however their endings cross") {
  const std::vector<std::string> parts = {"a", "ka", "ta", "kä", "sö", "-", "n", "en", "ssa", "2"};
  Lexicon l;
  std::set<std::string> words;
  for (std::size_t i = 0; i < 1000; i += 3) {
    std::string word = parts[i % 10] + parts[i / 10 % 10] + parts[i / 100];
    if (words.insert(word).second) l.add(word, {WordClass::conjunction, {}, false, l.add_lemma(word)});
  }
  l.freeze();
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string word = parts[i % 10] + parts[i / 10 % 10] + parts[i / 100];
    CAPTURE(word);
    const Form* form = l.find(word, WordClass::conjunction);
    REQUIRE((form != nullptr) == words.contains(word));
    if (form != nullptr) CHECK(l.lemma(*form) == word);
    CHECK((l.find(word).find(WordClass::conjunction) != nullptr) == words.contains(word));
  }
  CHECK(l.words_of(WordClass::conjunction).size() == words.size());
}
