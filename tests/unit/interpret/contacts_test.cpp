#include "interpret/contacts.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/line.hpp"

using namespace palaset;
using namespace palaset::interpret;

namespace {

std::string value(std::string_view field, const std::optional<std::string>& text) {
  return text ? "; " + std::string(field) + ": " + *text : "";
}

/// A paragraph as a contact: name, title, phone, e-mail, note. Its diagnostics behind "!".
std::string dump(const std::string& paragraph) {
  source::DiagnosticLog log(paragraph, 10);
  const auto source = source::SourceText::decode(paragraph, log);
  segment::Block block;
  document::LineReader reader(source->text());
  for (document::Line line; reader.next(line);) block.lines.push_back({line.begin, line.end});
  const auto contact = read_contact(*source, block, log);
  if (!contact) return "none";
  CHECK(contact->span == Span{block.lines.front().begin, block.lines.back().end});
  CHECK_FALSE(contact->rule.empty());
  std::string out = contact->name.value_or("-") + value("title", contact->title) +
                    value("phone", contact->phone) + value("email", contact->email) +
                    value("note", contact->note);
  for (const Diagnostic& d : log.take()) {
    out += " !" + std::string(d.code) + " " + paragraph.substr(d.span.begin, d.span.size());
  }
  return out;
}

std::string dump_link(const std::string& text) {
  source::DiagnosticLog log(text, 10);
  const auto source = source::SourceText::decode(text, log);
  const Link link = read_link(*source, {0, text.size()});
  CHECK(link.span == Span{0, text.size()});
  CHECK_FALSE(link.rule.empty());
  return link.text.value_or("-") + value("url", link.url);
}

struct Row {
  std::string_view text, result;
};

}  // namespace

TEST_CASE("contacts: name, title, phone and e-mail, on lines or between commas") {
  const std::vector<Row> rows = {
      {"Maija Malli\nsuunnittelija\n029 000 0000\nmaija.malli@example.org",
       "Maija Malli; title: suunnittelija; phone: 029 000 0000; email: maija.malli@example.org"},
      {"Maija Malli, suunnittelija, p. 029 000 0000, maija.malli@example.org",
       "Maija Malli; title: suunnittelija; phone: 029 000 0000; email: maija.malli@example.org"},
      {"Maija Malli p. 029 000 0000", "Maija Malli; phone: 029 000 0000"},
      {"Maija Malli\npuh. +358 29 000 0000", "Maija Malli; phone: +358 29 000 0000"},
      {"Maija Malli\npuh.\n0290000000", "Maija Malli; phone: 0290000000"},
      {"Maija Malli\nkehittämispäällikkö", "Maija Malli; title: kehittämispäällikkö"},
      {"kirjaamo@example.org", "-; email: kirjaamo@example.org"},
      {"Maija Malli (vapaalla)\n029 000 0000", "Maija Malli; phone: 029 000 0000; note: vapaalla"},
      {"Maijan sijaisena toimii Matti Malli\n029 000 0000",
       "Matti Malli; phone: 029 000 0000; note: Maijan sijaisena toimii"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(std::string(row.text)) == row.result);
  }
}

TEST_CASE("contacts: addresses that hide from robots") {
  for (const std::string_view address :
       {"maija.malli@example.org", "maija.malli(at)example.org", "maija.malli[at]example.org",
        "maija.malli (at) example.org", "maija.malli [at] example.org", "maija.malli(ät)example.org",
        "maija.malli @ example.org", "maija.malli@example.org."}) {
    CAPTURE(address);
    CHECK(dump("Maija Malli\n" + std::string(address)) == "Maija Malli; email: maija.malli@example.org");
  }
  CHECK(dump("Maija Malli\n[email protected]") == "Maija Malli !contact.hidden-email [email protected]");
}

TEST_CASE("contacts: where a hidden address stands") {
  struct Case {
    std::string_view text, address;  // empty: none
  };
  const std::vector<Case> cases = {
      {"sposti: maija.malli(at)example.org.", "maija.malli(at)example.org"},
      {"maija.malli [AT] example.org, Oulu", "maija.malli [AT] example.org"},
      {"maija.malli@example.org", ""},
      {"suunnittelija (a)", ""},
      {"(at) example.org", ""},
      {"maija(at)", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto found = interpret::disguised_email(c.text);
    CHECK((found ? c.text.substr(found->begin, found->end - found->begin) : "") == c.address);
  }
}

TEST_CASE("contacts: what names nobody is none") {
  for (const char* text : {"Lue lisää oppaasta.", "Toiminta jatkuu vuonna 2024 uudella rahoituksella.",
                           "Maija Malli", "a@b", "2019–2020", "12345"}) {
    CAPTURE(text);
    CHECK(dump(text) == "none");
  }
  CHECK(dump("Maija Malli\n" + std::string(200, 'x')) == "none");  // prose is no title
}

TEST_CASE("links: an address, or the text of a link whose address the page does not show") {
  const std::vector<Row> rows = {
      {"https://example.org/opas", "-; url: https://example.org/opas"},
      {"http://example.org/a?b=1&c=ä", "-; url: http://example.org/a?b=1&c=ä"},
      {"www.example.org", "-; url: www.example.org"},
      {"Osallisuuden  opas", "Osallisuuden opas"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump_link(std::string(row.text)) == row.result);
  }
  CHECK(dump_link("Opas: https://example.org/opas.").find("; url: https://example.org/opas") !=
        std::string::npos);
  CHECK(dump_link("<https://example.org/>").find("; url: https://example.org/") != std::string::npos);
}
