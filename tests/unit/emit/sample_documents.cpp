#include "emit/sample_documents.hpp"

namespace palaset::test {
namespace {

DocumentHead head() {
  DocumentHead head;
  head.tool = {"0.1.0", "sha256:0123456789abcdef", "built-in"};
  head.source = {"page.txt", "text/plain", "UTF-8", 120, std::nullopt};
  head.profile = "listing";
  return head;
}

Party small_party() {
  Party party;
  party.kind = PartyKind::project;
  party.name = "Satakunto";
  party.aliases = {"SK"};
  party.funding.push_back(
      {"ESR", std::nullopt, "2017/2020", "ESR 2017–2020", {29, 44}, "funding.parenthesis"});
  party.surface = "Satakunto-hanke (SK)";
  party.span = {18, 45};
  party.rule = "party.tied-head";
  return party;
}

Party odd_party() {
  Party party;
  party.name = "=SUMMA(\"A1\";B2), \\ \x1b[31m\u0085\u2028\u202e\x7f";
  party.subprojects = {"Rauma", "Salo; Turku"};
  party.implementers = {std::string(90, 'x'), "Vantaan kaupunki"};
  party.programmes = {"Arvokas"};
  party.places = {"Espoo"};
  party.qualifiers = {"osa hallituksen kärkihanketta"};
  party.funding.push_back(
      {std::nullopt, std::nullopt, "2018-04-01/2021-03-31", "2018", {1, 2}, "funding.years"});
  party.funding.push_back(
      {"STEA", "Sosiaali- ja terveysjärjestöjen avustuskeskus", "2021/..", "STEA", {3, 4}, "f"});
  party.funding.push_back({"THL", std::nullopt, std::nullopt, "THL", {5, 6}, "f"});
  party.unfunded = true;
  party.surface = "rivi\r\nvaihtuu\tja \xE4 \xE2\x82 loppuu \xF0\x9F\x98\x80 \xC3";
  party.span = {60, 110};
  party.ref = "satakunto";
  party.rule = "party.free";
  return party;
}

}  // namespace

Document small_document() {
  Document document;
  document.head = head();
  document.head.title = "Mallit";
  document.head.title_origin = {"title", {0, 6}, "listing.title"};
  document.head.language = "fi";
  document.head.language_origin = {"language", {1, 3}, "document.page-head"};
  ModelRecord record;
  record.id = "laavu";
  record.name = "Laavu";
  record.developers = {small_party()};
  record.notes = {"Yksi huomio."};
  record.span = {7, 60};
  record.origins = {{"name", {7, 12}, "listing.entry"}, {"notes", {46, 58}, "interpret.note"}};
  document.records = {record};
  document.tail.diagnostics = {{"name.typo", Severity::info, "Saw \"Laavu\"", {7, 12}, {2, 1}, {}}};
  return document;
}

Document odd_document() {
  Document document = small_document();
  document.head.source.path = "sivu \xFF \u2029.txt";
  document.head.source.sha256 = std::string(64, 'a');
  document.head.title.reset();
  ModelRecord record;
  record.id = "laavu-2";
  record.name = "Laavu, \"toinen\"";
  record.url = "https://example.fi/?a=1&b=ä";
  record.related = {odd_party(), small_party()};
  record.notes = {"Ensimmäinen huomio, joka on pitkä.",
                  "Toinen huomio, joka on pidempi kuin ensimmäinen huomio."};
  record.span = {60, 118};
  record.origins = {{"name", {60, 66}, "listing.entry"},
                    {"url", {60, 66}, "listing.link"},
                    {"notes", {70, 80}, "interpret.note"},
                    {"notes", {80, 90}, "interpret.note"}};
  document.records.push_back(record);
  document.records.emplace_back();
  document.records.back().id = document.records.back().name = "tyhja";
  document.tail.contacts = {
      {"Maija Mäki", "päällikkö", "+358 1", "m@example.fi", "lomalla", {1, 2}, "contact.line"},
      {{}, {}, {}, {}, {}, {3, 4}, "contact.line"}};
  document.tail.links = {{"https://a.fi", {}, {1, 2}, "link.url"}, {{}, "tästä", {3, 4}, "link.text"}};
  document.tail.diagnostics.push_back({"a.b", Severity::error, "\xC0", {0, 1}, {1, 1}, "check.a"});
  document.tail.diagnostics.push_back({"c", Severity::warning, "", {0, 1}, {3, 7}, "check.c"});
  return document;
}

Document long_document(std::size_t count) {
  Document document = small_document();
  const ModelRecord record = document.records.front();
  document.records.assign(count, record);
  for (std::size_t i = 0; i < count; ++i) document.records[i].id += "-" + std::to_string(i);
  return document;
}

std::string written(const Document& document, Format format, const WriterOptions& options) {
  StringSink sink;
  const auto writer = make_writer(format, sink, options);
  return write(document, *writer) ? sink.str() : "refused";
}

}  // namespace palaset::test
