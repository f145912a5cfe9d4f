#include <palaset/extractor.hpp>
#include <palaset/version.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace palaset;

namespace {

constexpr std::string_view own_profile =
    "palaset = 1\n[profile]\nid = 'own'\nsummary = 'Mine'\n"
    "[[line]]\nid = 'developer'\nsummary = 'By'\nrole = 'field'\nfield = 'developers'\n"
    "pattern = 'Tekijä: (?<value>.*)'\nexamples = ['Tekijä: A']\nnear-misses = ['Tekijä']\n";

const std::string own_page = "Laavu\nTekijä: Kaiku-hanke (ESR 2015)\n\nKahvila\nTekijä: Porras ry\n";

ExtractorOptions built_in() {
  return {.morphology = MorphologyChoice::built_in};
}

std::size_t records(const Extractor& extractor, const std::string& page) {
  return extractor.extract(Input::bytes(page))->records.size();
}

}  // namespace

TEST_CASE("make: an unknown profile is an error that names the known ones") {
  ExtractorOptions options = built_in();
  options.profile = "lista";
  const auto made = Extractor::make(options);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::unknown_profile);
  CHECK(made.error().what.find("'lista'") != std::string::npos);
  CHECK(made.error().what.find("listing") != std::string::npos);
}

TEST_CASE("make: without a profile there is nothing to go by") {
  const auto made = Extractor::make(RuleSet(), built_in());
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::unknown_profile);
}

TEST_CASE("make: broken rules are an error with every problem") {
  auto rules = RuleSet::builtin();
  rules.add_text("a.toml", "palaset = 1\nx = 1\ny = 2\n");
  rules.add_text("b.toml", "palaset = \n");
  const auto made = Extractor::make(rules, built_in());
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::bad_rules);
  REQUIRE(made.error().problems.size() == 3);
  CHECK(made.error().problems[2].file == "b.toml");
  CHECK(made.error().message().find("a.toml:2:1: ") != std::string::npos);
}

TEST_CASE("own rules: a profile beside the built-in one, by name or by likeness") {
  auto rules = RuleSet::builtin();
  rules.add_text("own.toml", std::string(own_profile));
  ExtractorOptions options = built_in();
  const auto automatic = Extractor::make(rules, options);
  REQUIRE(automatic);
  const auto document = automatic->extract(Input::bytes(own_page));
  REQUIRE(document);
  CHECK(document->head.profile == "own");
  REQUIRE(document->records.size() == 2);
  CHECK(document->records[0].developers.at(0).name == "Kaiku");
  CHECK(automatic->extract(Input::bytes("Laavu\nKehittäjä: Porras ry\n"))->head.profile == "listing");

  options.profile = "own";
  CHECK(Extractor::make(rules, options)->extract(Input::bytes(""))->head.profile == "own");
  options.profile = "listing";
  CHECK(records(*Extractor::make(rules, options), "Laavu\nTekijä: X\n") == 0);
}

TEST_CASE("own rules: words reach the interpreters, and the digest changes") {
  auto rules = RuleSet::builtin();
  rules.add_text("words.toml", "palaset = 1\n[[funder]]\ncode = 'KUURAHA'\nname = 'Kuun rahasto'\n");
  const auto own = Extractor::make(rules, built_in());
  const auto plain = Extractor::make(built_in());
  REQUIRE(own);
  REQUIRE(plain);
  const auto funders = [](const Extractor& e) {
    const auto document = e.extract(Input::bytes("Laavu\nKehittäjä: Kaiku-hanke (Kuun rahasto 2015–2018)\n"));
    const auto& funding = document->records.at(0).developers.at(0).funding;
    return funding.empty() ? "" : funding[0].funder.value_or("");
  };
  CHECK(funders(*own) == "KUURAHA");
  CHECK(funders(*plain).empty());
  CHECK(own->tool().rules != plain->tool().rules);
}

TEST_CASE("own rules: rule ids of a document outlive its extractor") {
  Document document;
  {
    RuleSet rules;
    rules.add_text("own.toml", std::string(own_profile));
    document = std::move(*Extractor::make(rules, built_in())->extract(Input::bytes("Tekijä: A ry\n")));
  }
  REQUIRE(document.tail.diagnostics.size() == 1);
  CHECK(document.tail.diagnostics[0].code == "entry.no-title");
  CHECK(document.tail.diagnostics[0].rule == "own.developer");
}

TEST_CASE("options: larger inputs than allowed are refused") {
  ExtractorOptions options = built_in();
  options.max_input_bytes = own_page.size();
  const auto extractor = Extractor::make(options);
  REQUIRE(extractor);
  CHECK(extractor->extract(Input::bytes(own_page)));
  const auto over = extractor->extract(Input::bytes(own_page + "\n", "page.txt"));
  REQUIRE_FALSE(over);
  CHECK(over.error().code == ErrorCode::too_large);
  CHECK(over.error().what.find("page.txt: ") == 0);
  CHECK(extractor->extract(Input::file("/dev/zero")).error().code == ErrorCode::too_large);
}

TEST_CASE("options: diagnostics are bounded, and the rest counted") {
  ExtractorOptions options = built_in();
  options.max_diagnostics = 3;
  options.profile = "listing";
  options.encoding = "UTF-8";
  const auto extractor = Extractor::make(options);
  const auto document = extractor->extract(Input::bytes("\xE4 \xE4 \xE4 \xE4 \xE4\n"));
  REQUIRE(document);
  REQUIRE(document->tail.diagnostics.size() == 4);
  CHECK(document->tail.diagnostics[2].code == "encoding.invalid-utf8");
  CHECK(document->tail.diagnostics[3].code == "diagnostics.limit");
  CHECK(document->tail.diagnostics[3].message.find("2 ") == 0);
}

TEST_CASE("options: an encoding that does not exist is an error that names those that do") {
  ExtractorOptions options = built_in();
  options.encoding = "utf-9";
  const auto made = Extractor::make(options);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::bad_option);
  CHECK(made.error().what.find("'utf-9'") != std::string::npos);
  CHECK(made.error().what.find("ISO-8859-15") != std::string::npos);
}

TEST_CASE("options: pages in HTML, their encoding, depth and address") {
  ExtractorOptions options = built_in();
  options.base_url = "https://example.org/mallit/";
  options.max_html_depth = 20;
  const auto extractor = Extractor::make(options);
  REQUIRE(extractor);
  const std::string page =
      "<html><h2><a href=x>Laavu</a></h2><p>Kehitt\xE4j\xE4: <b>Kaiku</b>-hanke (ESR 2015)";
  const auto document = extractor->extract(Input::bytes(page));
  REQUIRE(document);
  CHECK(document->head.source.media_type == "text/html");
  CHECK(document->head.source.encoding == "windows-1252");
  REQUIRE(document->records.size() == 1);
  CHECK(document->records[0].url == "https://example.org/mallit/x");
  const Party& party = document->records[0].developers.at(0);
  CHECK(party.surface == "Kaiku-hanke (ESR 2015)");
  CHECK(page.substr(party.span.begin, party.span.size()) == "Kaiku</b>-hanke (ESR 2015)");

  std::string deep = "<html>";
  for (int i = 0; i < 30; ++i) deep += "<div>";
  const auto refused = extractor->extract(Input::bytes(deep, "deep.html"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::too_complex);
  CHECK(refused.error().what.find("deep.html: line 1") == 0);
}

TEST_CASE("options: the digest of the input where it is asked for") {
  ExtractorOptions options = built_in();
  options.digest = true;
  const auto document = Extractor::make(options)->extract(Input::bytes("abc"));
  CHECK(document->head.source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("options: morphology is built in, or Voikko's with a warning where it is missing") {
  const auto plain = Extractor::make(built_in());
  CHECK(plain->tool().morphology == "built-in");
  CHECK(plain->morphology_warning().empty());
  const auto automatic = Extractor::make();
  CHECK((automatic->tool().morphology == "voikko") == automatic->morphology_warning().empty());
}

TEST_CASE("tool and rules: as they are written into documents") {
  const auto extractor = Extractor::make(built_in());
  CHECK(extractor->tool().version == version());
  CHECK(extractor->tool().rules.find("sha256:") == 0);
  std::set<std::string, std::less<>> ids;
  for (const RuleInfo& r : extractor->rules()) ids.insert(r.id);
  CHECK(ids.size() == extractor->rules().size());
  const auto document =
      extractor->extract(Input::bytes("Mallit\n\nLaavu\nKehittäjä: Kaiku-hanke (ESR 2015); Porras ry\n"));
  REQUIRE(document->records.size() == 1);
  CHECK(ids.count(document->head.title_origin.rule) == 1);
  for (const Origin& o : document->records[0].origins) CHECK(ids.count(o.rule) == 1);
  for (const Party& p : document->records[0].developers) {
    CHECK(ids.count(p.rule) == 1);
    for (const Funding& f : p.funding) CHECK(ids.count(f.rule) == 1);
  }
}

TEST_CASE("options: a value over its limit is cut between characters, and said") {
  ExtractorOptions options = built_in();
  options.max_value_bytes = 8;
  const auto extractor = Extractor::make(options);
  const auto document =
      extractor->extract(Input::bytes("Aitta\nKehitt\u00E4j\u00E4: Kaiku\u00E4\u00E4\u00E4\n"));
  REQUIRE(document);
  REQUIRE(document->records.size() == 1);
  REQUIRE(document->records[0].developers.size() == 1);
  CHECK(document->records[0].developers[0].name == "Kaiku\u00E4");
  REQUIRE(document->tail.diagnostics.size() == 1);
  CHECK(document->tail.diagnostics[0].code == "value.too-long");
  CHECK(document->tail.diagnostics[0].span == Span{26, 30});
}

TEST_CASE("options: ids stay apart and cheap where names already end in numbers") {
  std::string page;
  for (int i = 2; i < 3000; ++i) page += "M " + std::to_string(i) + "\nKehitt\u00E4j\u00E4: B\n\n";
  for (int i = 0; i < 3000; ++i) page += "M\nKehitt\u00E4j\u00E4: B\n\n";
  const auto document = Extractor::make(built_in())->extract(Input::bytes(page));
  REQUIRE(document);
  std::set<std::string> ids;
  for (const ModelRecord& record : document->records) ids.insert(record.id);
  CHECK(ids.size() == document->records.size());
  CHECK(document->records.size() == 5998);
}
