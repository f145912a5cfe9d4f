#include "rules/rule_book.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "rules/builtin.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

std::string digest(const std::vector<RuleSet::File>& files) {
  return compile(files, Examples::skip_builtin).book->digest;
}

}  // namespace

TEST_CASE("rule book: the built-in rules compile, and their examples hold") {
  const auto compiled = compile(RuleSet::builtin().files(), Examples::check_all);
  for (const Problem& p : compiled.problems) FAIL_CHECK(p.text());
  REQUIRE(compiled.book);
  CHECK(compiled.book->profile("listing") != nullptr);
  CHECK(compiled.book->vocabulary.funder("ESR") != nullptr);
  CHECK(RuleSet::builtin().check().empty());
}

TEST_CASE("rule book: built-in files are sorted by name, each once") {
  const auto files = builtin_files();
  REQUIRE_FALSE(files.empty());
  for (std::size_t i = 1; i < files.size(); ++i) CHECK(files[i - 1].name < files[i].name);
  const auto set = RuleSet::builtin();
  CHECK(set.text("listing.toml").find("palaset = 1") != std::string_view::npos);
  CHECK(set.text("none.toml").empty());
}

TEST_CASE("rule book: phrases come longest first") {
  const auto compiled = compile(RuleSet::builtin().files(), Examples::skip_builtin);
  const auto& phrases = compiled.book->vocabulary.phrases;
  REQUIRE_FALSE(phrases.empty());
  for (std::size_t i = 1; i < phrases.size(); ++i)
    CHECK(phrases[i - 1].text.size() >= phrases[i].text.size());
  for (const Phrase& p : phrases) {
    if (p.word_class == WordClass::funder) CHECK(p.text.size() >= compiled.book->vocabulary.shortest_funder);
  }
}

TEST_CASE("rule book: the digest is that of names and texts, and of nothing else") {
  const RuleSet::File a{"a.toml", "palaset = 1\n", false};
  const RuleSet::File b{"b.toml", "palaset = 1\n[lists]\n", false};
  const std::string one = digest({a, b});
  CHECK(one.size() == 7 + 16);
  CHECK(one.substr(0, 7) == "sha256:");
  CHECK(one.find_first_not_of("0123456789abcdef", 7) == std::string::npos);
  CHECK(digest({a, b}) == one);
  std::set<std::string> others = {
      one,
      digest({a}),
      digest({}),
      digest({a, {"c.toml", b.toml, false}}),                // another name
      digest({a, {b.name, b.toml + "\n", false}}),           // another text
      digest({{"a.toml", "palaset = 1\n6 b.toml", false}}),  // what looks alike when joined
  };
  CHECK(others.size() == 6);
}

TEST_CASE("rule set: rules and profiles as lists show them") {
  auto rules = RuleSet::builtin();
  rules.add_text("own.toml",
                 "palaset = 1\n[profile]\nid = 'own'\nsummary = 'Mine'\n"
                 "[[line]]\nid = 'x'\nsummary = 'An x'\nrole = 'furniture'\npattern = 'x+'\n");
  const auto infos = rules.rules();
  CHECK(std::is_sorted(infos.begin(), infos.end(),
                       [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; }));
  std::set<std::string> ids;
  for (const RuleInfo& r : infos) {
    CHECK(ids.insert(r.id).second);
    CHECK_FALSE(r.summary.empty());
    const bool origin =
        r.origin == "interpreter" || r.origin == "own.toml" || r.origin.find("built-in:") == 0;
    CHECK(origin);
    const bool column = r.id.find("-table.") != std::string::npos;  // found by its heading
    CHECK((r.origin == "interpreter" || column) == r.pattern.empty());
  }
  CHECK(ids.count("own.x") == 1);
  CHECK(ids.count("listing.developer") == 1);
  CHECK(ids.count("party.tied-head") == 1);
  std::string profiles;
  for (const ProfileInfo& p : rules.profiles()) profiles += p.id + " " + p.origin + "; ";
  CHECK(profiles.find("listing built-in:listing.toml; ") != std::string::npos);
  CHECK(profiles.find("own own.toml; ") != std::string::npos);
}

TEST_CASE("rule set: a broken file hides no rule of another") {
  auto rules = RuleSet::builtin();
  const std::size_t all = rules.rules().size();
  rules.add_text("broken.toml", "palaset = \n");
  CHECK(rules.rules().size() == all);
  REQUIRE(rules.check().size() == 1);
  CHECK(rules.check()[0].file == "broken.toml");
}

TEST_CASE("rule set: a file that cannot be read is an error at once") {
  auto rules = RuleSet::builtin();
  const std::size_t count = rules.files().size();
  const auto error = rules.add_file("no/such/file.toml");
  REQUIRE(error);
  CHECK(error->code == ErrorCode::unreadable);
  CHECK(error->what.find("no/such/file.toml") != std::string::npos);
  CHECK(rules.files().size() == count);
}
