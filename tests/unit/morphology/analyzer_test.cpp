#include "morphology/analyzer.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset::morphology;

namespace {

std::string dump(const Analysis& a) {
  return a.base + " " + std::string(to_string(a.gram_case)) + (a.plural ? " plural" : "");
}

bool holds(const Analyses& analyses, std::string_view wanted) {
  return std::any_of(analyses.begin(), analyses.end(), [&](const Analysis& a) { return dump(a) == wanted; });
}

/// Counts how often it is asked.
class Counter final : public Analyzer {
 public:
  explicit Counter(std::size_t& asked) : asked_(asked) {}
  Analyses analyze(std::string_view word) override {
    ++asked_;
    return {{std::string(word), Case::nominative, false, Kind::noun}};
  }
  [[nodiscard]] bool knows_words() const noexcept override { return true; }

 private:
  std::size_t& asked_;
};

}  // namespace

TEST_CASE("suffix rules: the ending of a word gives its case") {
  struct Row {
    std::string_view word, reading;
  };
  const std::vector<Row> rows = {
      {"kaupungissa", "kaupungi inessive"},  // gradation takes a dictionary
      {"ohjelmassa", "ohjelma inessive"},        {"kylässä", "kylä inessive"},
      {"ohjelmasta", "ohjelma elative"},         {"ohjelmaan", "ohjelma illative"},
      {"ohjelmalla", "ohjelma adessive"},        {"kylältä", "kylä ablative"},
      {"ohjelmalle", "ohjelma allative"},        {"ohjelmaksi", "ohjelma translative"},
      {"ohjelman", "ohjelma genitive"},          {"säätiön", "säätiö genitive"},
      {"projektin", "projekti genitive"},        {"nuoruuden", "nuoruus genitive"},
      {"yrityksen", "yritys genitive"},          {"ihmisen", "ihminen genitive"},
      {"ihmisten", "ihminen genitive plural"},   {"projekteja", "projekti partitive plural"},
      {"paikallinen", "paikallinen nominative"}, {"kehittäminen", "kehittäminen nominative"},
      {"kahvila", "kahvila nominative"},
  };
  const auto rules = make_suffix_rules();
  for (const Row& row : rows) {
    const Analyses found = rules->analyze(row.word);
    REQUIRE(found.size() == 1);
    CHECK(dump(found[0]) == row.reading);
  }
}

TEST_CASE("suffix rules: short words and odd text give no reading, or the word itself") {
  const auto rules = make_suffix_rules();
  for (const char* word : {"", "a", "on"}) CHECK(rules->analyze(word).empty());
  for (const char* word : {"ssa", "assa", "ESR", "123"}) {
    CAPTURE(word);
    CHECK(holds(rules->analyze(word), std::string(word) + " nominative"));
  }
}

TEST_CASE("Voikko: knows Finnish where its dictionary is installed, and says why not where it is missing") {
  std::string why;
  const auto voikko = make_voikko(why);
  if (!voikko) {
    CHECK(why.find("voikko-fi") != std::string::npos);
    WARN(why);
    return;
  }
  CHECK(why.empty());
  struct Row {
    std::string_view word, reading;
  };
  const std::vector<Row> rows = {
      {"hankkeessa", "hanke inessive"},   {"hankkeiden", "hanke genitive plural"},
      {"kaupungin", "kaupunki genitive"}, {"säätiöön", "säätiö illative"},
      {"koteina", "koti essive plural"},  {"työ", "työ nominative"},
      {"Turun", "Turku genitive"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(holds(voikko->analyze(row.word), row.reading));
  }
  const Analyses place = voikko->analyze("Kuopiossa");
  CHECK(std::any_of(place.begin(), place.end(), [](const Analysis& a) { return a.kind == Kind::place; }));
}

TEST_CASE("Voikko: words that are none have no reading, and nothing goes wrong") {
  std::string why;
  const auto voikko = make_voikko(why);
  if (!voikko) return;
  for (const std::string& word : {std::string(), std::string("qwxzyk"), std::string("a\0b", 3),
                                  std::string(5000, 'a'), std::string("\uFFFD"), std::string(90, '-')}) {
    CAPTURE(word.size());
    CHECK(voikko->analyze(word).empty());
  }
}

TEST_CASE("a dictionary knows words, endings do not") {
  CHECK_FALSE(make_suffix_rules()->knows_words());
  std::string why;
  if (const auto voikko = make_voikko(why)) CHECK(voikko->knows_words());
}

TEST_CASE("Voikko: which verbs make a sentence, and whose name a word is") {
  std::string why;
  const auto voikko = make_voikko(why);
  if (!voikko) return;
  const auto finite = [&](std::string_view word) {
    const Analyses all = voikko->analyze(word);
    return std::any_of(all.begin(), all.end(), [](const Analysis& a) { return a.finite; });
  };
  for (const char* word : {"kokoontui", "on", "ei", "sovittiin", "pidetään"}) {
    CAPTURE(word);
    CHECK(finite(word));
  }
  for (const char* word : {"kokous", "kokoontuva", "pitää-verkosto"}) {
    CAPTURE(word);
    CHECK_FALSE(finite(word));
  }
  const auto kind = [&](std::string_view word, Kind k) {
    const Analyses all = voikko->analyze(word);
    return std::any_of(all.begin(), all.end(), [&](const Analysis& a) { return a.kind == k; });
  };
  CHECK(kind("Maijalle", Kind::given_name));
  CHECK(kind("Virtasen", Kind::surname));
  CHECK_FALSE(kind("kokous", Kind::given_name));
}

TEST_CASE("cache: a word is analysed once") {
  std::size_t asked = 0;
  CachedAnalyzer cached(std::make_unique<Counter>(asked));
  for (int i = 0; i < 3; ++i) {
    CHECK(holds(cached.analyze("hanke"), "hanke nominative"));
    CHECK(holds(cached.analyze("Hanke"), "Hanke nominative"));
  }
  CHECK(asked == 2);
}

TEST_CASE("cache: it is bounded, and forgets rather than grows") {
  std::size_t asked = 0;
  CachedAnalyzer cached(std::make_unique<Counter>(asked));
  for (int i = 0; i < 100'000; ++i) (void)cached.analyze(std::to_string(i));
  CHECK(asked == 100'000);
  CHECK(holds(cached.analyze("0"), "0 nominative"));
  CHECK(asked == 100'001);  // forgotten
  CHECK(holds(cached.analyze("99999"), "99999 nominative"));
  CHECK(asked == 100'001);  // still known
}
