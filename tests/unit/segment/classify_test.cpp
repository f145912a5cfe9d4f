#include "segment/classify.hpp"

#include <string>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"
#include "segment/joins.hpp"
#include "segment/listing.hpp"

using namespace palaset;
using namespace palaset::segment;

namespace {

/// The rule and value of a text's only line.
std::string dump(const std::string& text, bool bare = false) {
  source::DiagnosticLog log(text, 10);
  const auto source = source::SourceText::decode(text, log);
  regex::Scratch scratch;
  Classifier classifier(test::small_rules().profiles.front(), *source, scratch, log);
  document::LineReader reader(source->text());
  document::Line line;
  REQUIRE(reader.next(line));
  const Classified found = bare ? classifier.classify_bare(line) : classifier.classify(line);
  if (found.rule == nullptr) return "text";
  return found.rule->id.substr(6) + " " +
         std::string(source->text().substr(found.value.begin, found.value.end - found.value.begin));
}

}  // namespace

TEST_CASE("classifier: a line is what the first rule that takes it says") {
  CHECK(dump("Tekijä: Kaiku-hanke") == "developer Kaiku-hanke");
  CHECK(dump("  TEKIJÄT:   Kaiku-hanke \n") == "developer Kaiku-hanke");
  CHECK(dump("Tekijä:") == "developer ");
  CHECK(dump("Tekijä") == "text");
  CHECK(dump("Sivu 1") == "furniture ");
  CHECK(dump("Lisätietoja") == "contacts ");
  CHECK(dump("https://example.org/ä") == "url https://example.org/ä");
}

TEST_CASE("classifier: bare rules are asked apart") {
  CHECK(dump("Kaiku-hanke (ESR 2016)") == "text");
  CHECK(dump("Kaiku-hanke (ESR 2016)", true) == "project Kaiku-hanke (ESR 2016)");
  CHECK(dump("Tekijä: Kaiku-hanke", true) == "project Tekijä: Kaiku-hanke");
  CHECK(dump("Porras ry", true) == "association Porras ry");
  CHECK(dump("Laavu", true) == "text");
}

TEST_CASE("classifier: a value runs to the end of its line, however long") {
  const std::string value = std::string(regex::window, 'x') + std::string(5000, 'y') + "ä";
  CHECK(dump("Tekijä: " + value) == "developer " + value);
  const std::string odd(regex::window * 2 - 1, 'x');
  CHECK(dump("Tekijä: ä" + odd + "ääääääää") ==
        "developer ä" + odd + "ääääääää");  // not cut inside a character
}

TEST_CASE("classifier: a rule that is given up is told, some times, with its line") {
  const rules::Compiled compiled =
      rules::compile({{"own.toml",
                       "palaset = 1\n[profile]\nid = 'own'\nsummary = 's'\n"
                       "[[line]]\nid = 'greedy'\nsummary = 's'\nrole = 'field'\nfield = 'developers'\n"
                       "pattern = '(\\w+ ?)+[0-9]'\n"
                       "[[line]]\nid = 'label'\nsummary = 's'\nrole = 'field'\nfield = 'developers'\n"
                       "pattern = 'a+:?(?<value>b*)'\n",
                       false}},
                     rules::Examples::check_all);
  REQUIRE(compiled.problems.empty());
  std::string text;
  for (int i = 0; i < 50; ++i) text += std::string(60, 'a') + "\n";
  source::DiagnosticLog log(text, 100);
  const auto source = source::SourceText::decode(text, log);
  regex::Scratch scratch;
  Classifier classifier(compiled.book->profiles.front(), *source, scratch, log);
  document::LineReader reader(source->text());
  for (document::Line line; reader.next(line);) {
    const Classified found = classifier.classify(line);
    REQUIRE(found.rule != nullptr);
    CHECK(found.rule->id == "own.label");  // the others are still tried
  }
  const auto said = log.take();
  REQUIRE_FALSE(said.empty());
  CHECK(said.size() < 20);
  for (std::size_t i = 0; i < said.size(); ++i) {
    CHECK(said[i].code == "rule.match-limit");
    CHECK(said[i].rule == "own.greedy");
    CHECK(said[i].span == Span{i * 61, i * 61 + 60});
    CHECK(said[i].at == Position{i + 1, 1});
  }
}

TEST_CASE("classifier: items are asked apart, over the lines that they stand on") {
  const auto item = [](const std::string& text) {
    source::DiagnosticLog log(text, 10);
    const auto source = source::SourceText::decode(text, log);
    regex::Scratch scratch;
    Classifier classifier(*test::builtin_rules().profile("memo"), *source, scratch, log);
    const Classified found = classifier.classify_item({0, source->text().size(), false});
    if (found.rule == nullptr) return std::string("text");
    return found.rule->id + " " +
           std::string(source->text().substr(found.value.begin, found.value.end - found.value.begin));
  };
  CHECK(item("Päätös: Hyväksyttiin.") == "memo.decision Hyväksyttiin.");
  CHECK(item("Päätettiin hankkia maalit.") == "memo.decision Päätettiin hankkia maalit.");
  CHECK(item("Kysely on tullut. Päätettiin vuokrata tila.") == "memo.decision Päätettiin vuokrata tila.");
  CHECK(item("Vastuu: Maija, 30.9. mennessä") == "memo.task Vastuu: Maija, 30.9. mennessä");
  CHECK(item("Maija lähettää kutsut 3.5. mennessä.") == "memo.task Maija lähettää kutsut 3.5. mennessä.");
  CHECK(item("Läsnä: Maija Malli") == "text");  // a rule for lines
  CHECK(item("Keskusteltiin tilasta.") == "text");
  CHECK(item("") == "text");
}

TEST_CASE("joins: what cannot end here, and what cannot begin") {
  for (const char* text :
       {"A,", "A;", "Tekijä:", "A &", "A –", "Etelä-", "A ja", "A sekä", "A (ESR", "A (B (C)", "A/"}) {
    CAPTURE(text);
    CHECK(is_unfinished(text));
  }
  for (const char* text : {"A", "A.", "A (B)", "A)", "maja", "A (ESR 2016–2018"}) {
    CAPTURE(text);
    CHECK_FALSE(is_unfinished(text));
  }
  for (const char* line :
       {"osallisuus", "äiti", ") B", "(ESR)", ", B", "; B", "& B", "-hanke", "–2019", "-2019"}) {
    CAPTURE(line);
    CHECK(is_continuation(line));
  }
  for (const char* line :
       {"Osallisuus", "Äiti", "2019", "- Kohta", "– kohta", "• Kohta", "\"A\"", "-Kohta"}) {
    CAPTURE(line);
    CHECK_FALSE(is_continuation(line));
  }
  CHECK(closes_parenthesis("2018) ja B"));
  CHECK(closes_parenthesis("2018), B (ESR)"));
  CHECK_FALSE(closes_parenthesis("B (ESR)"));
  CHECK_FALSE(closes_parenthesis("B"));
}

TEST_CASE("joins: bullets before a title") {
  CHECK(bullet_length("• Laavu") == std::string_view("• ").size());
  CHECK(bullet_length("* Laavu") == 2);
  CHECK(bullet_length("-  Laavu") == 3);
  CHECK(bullet_length("– Laavu") == std::string_view("– ").size());
  CHECK(bullet_length("-hanke") == 0);
  CHECK(bullet_length("Laavu") == 0);
  CHECK(bullet_length("") == 0);
}
