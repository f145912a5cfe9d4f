#include "pipeline/own_profile.hpp"

#include <palaset/extractor.hpp>

#include "catch.hpp"

namespace palaset::test {

namespace {

std::string text_of(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
  if (const auto* party = std::get_if<Party>(&value.value)) return party->name;
  if (const auto* money = std::get_if<Money>(&value.value)) return std::to_string(money->cents) + " c";
  if (const auto* id = std::get_if<Identifier>(&value.value)) return id->value;
  if (const auto* number = std::get_if<Quantity>(&value.value)) return number->value + " " + number->unit;
  return "?";
}

void add_party(std::string& out, const Party& p) {
  out += " {" + p.name;
  for (const auto* list : {&p.aliases, &p.implementers, &p.places}) {
    for (const std::string& item : *list) out += "; " + item;
  }
  for (const Funding& f : p.funding) out += "; " + f.funder.value_or("-") + " " + f.period.value_or("-");
  out += "}";
}

}  // namespace

OwnRun::OwnRun(const std::string& profile, std::string page) {
  RuleSet rules = RuleSet::builtin();
  rules.add_text("own.toml",
                 "palaset = 1\n[profile]\nid = 'own'\nsummary = 's'\nentry = 'project'\n" + profile);
  for (const Problem& p : rules.check()) FAIL(p.text());
  ExtractorOptions options;
  options.profile = "own";
  const auto extractor = Extractor::make(rules, options);
  REQUIRE(extractor);
  const auto document = extractor->extract(Input::bytes(page, "page.txt"));
  REQUIRE(document);
  for (const ModelRecord& r : document->records) {
    records += r.name;
    for (const Party& p : r.developers) add_party(records, p);
    for (const RecordField& f : r.fields) {
      for (const FieldValue& v : f.values)
        records += " " + std::string(f.key) + "=" + text_of(v) + "[" +
                   page.substr(v.span.begin, v.span.end - v.span.begin) + "]";
    }
    records += "\n";
  }
  for (const Diagnostic& d : document->tail.diagnostics)
    diagnostics += std::string(d.code) + ":" + std::to_string(d.at.line) + " ";
}

}  // namespace palaset::test
