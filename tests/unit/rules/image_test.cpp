#include "rules/image.hpp"

#include <string>

#include "catch.hpp"
#include "rules/builtin.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

/// From the files, whatever the build has made of them.
Compiled from_files() {
  return compile(RuleSet::builtin().files(), Examples::check_all);
}

std::string found(const RuleBook& book, std::string_view line) {
  regex::Scratch scratch;
  const auto of = [&](const regex::Alternation& patterns) {
    const auto f = patterns.find(line, scratch);
    if (f.outcome != regex::Outcome::match) return std::string("-");
    return std::to_string(f.member) + ":" +
           std::string(line.substr(f.value.begin, f.value.end - f.value.begin));
  };
  return of(*book.profiles.front().classes) + " " + of(*book.profiles.front().bare);
}

}  // namespace

TEST_CASE("image: the library holds what its rule files compile to") {
  const auto compiled = from_files();
  REQUIRE(compiled.problems.empty());
  CHECK((to_image(*compiled.book) == builtin_image()));
}

TEST_CASE("image: a book that was read works as the one that was written") {
  const auto compiled = from_files();
  const auto read = from_image(to_image(*compiled.book));
  REQUIRE(read);
  CHECK(read->digest == compiled.book->digest);
  REQUIRE(read->infos.size() == compiled.book->infos.size());
  for (std::size_t i = 0; i < read->infos.size(); ++i) {
    CHECK(read->infos[i].id == compiled.book->infos[i].id);
    CHECK(read->infos[i].origin == compiled.book->infos[i].origin);
    CHECK(read->infos[i].pattern == compiled.book->infos[i].pattern);
  }
  REQUIRE(read->profile("listing") != nullptr);
  for (const LineRule& rule : compiled.book->profile("listing")->lines) {
    for (const Example& e : rule.examples) CHECK(found(*read, e.line) == found(*compiled.book, e.line));
    for (const Example& e : rule.near_misses) CHECK(found(*read, e.line) == found(*compiled.book, e.line));
  }
}

TEST_CASE("image: all words are read back") {
  const auto compiled = from_files();
  const auto read = from_image(builtin_image());
  REQUIRE(read);
  const Lexicon& before = compiled.book->vocabulary.lexicon;
  const Lexicon& after = read->vocabulary.lexicon;
  for (std::size_t c = 0; c < word_classes.size(); ++c) {
    const auto word_class = static_cast<WordClass>(c);
    const auto words = before.words_of(word_class);
    REQUIRE(after.words_of(word_class) == words);
    for (const std::string& word : words) {
      const Form* form = after.find(word, word_class);
      REQUIRE(form != nullptr);
      CHECK(after.lemma(*form) == before.lemma(*before.find(word, word_class)));
    }
  }
  CHECK(after.forms_of("hanke") == before.forms_of("hanke"));
  CHECK(read->vocabulary.phrases.size() == compiled.book->vocabulary.phrases.size());
  CHECK(read->vocabulary.shortest_funder == compiled.book->vocabulary.shortest_funder);
  CHECK(read->vocabulary.funder("ESR") != nullptr);
}

TEST_CASE("image: what is cut off or no image is refused") {
  const std::string whole(builtin_image());
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{3}, std::size_t{4}, whole.size() / 2, whole.size() - 1})
    CHECK(from_image(std::string_view(whole).substr(0, size)) == nullptr);
  CHECK(from_image(whole + "x") == nullptr);
  CHECK(from_image("palaset = 1\n") == nullptr);
  CHECK(from_image(whole) != nullptr);
}

TEST_CASE("image: rule files of a user's own are compiled with the built-in ones") {
  auto set = RuleSet::builtin();
  set.add_text("own.toml", "palaset = 1\n[words]\nabbreviation = [\"xyzzy\"]\n");
  const auto compiled = compile(set.files(), Examples::skip_builtin);
  REQUIRE(compiled.problems.empty());
  CHECK(compiled.book->vocabulary.lexicon.find("xyzzy", WordClass::abbreviation) != nullptr);
  CHECK(compiled.book->vocabulary.lexicon.find("hankkeen", WordClass::project_head) != nullptr);
  CHECK(compiled.book->profile("listing") != nullptr);
}
