#include "segment/outline.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "catch.hpp"
#include "document/pages.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::segment;
using test::lines_of;

using Texts = std::vector<std::string>;

namespace {

bool holds(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

/// Answers that need no Finnish: what the tests below say.
TextQuestions questions() {
  TextQuestions q;
  q.is_sentence = [](std::string_view t) { return holds(t, {"alkoi", "päättyi", "sovittiin", "kertoi"}); };
  q.is_event = [](std::string_view t) { return holds(t, {"kokous", "muistio", "Muistio", ".2020"}); };
  q.is_organization = [](std::string_view t) { return t.size() > 3 && t.substr(t.size() - 3) == " ry"; };
  q.is_role = [](std::string_view t) { return t == "puheenjohtaja" || t == "sihteeri"; };
  return q;
}

/// "head …", "FIELD: value | value", "# heading", "level text", "signed …"; lines of a block parted by "/".
Texts outline(const std::vector<std::string_view>& lines) {
  const test::Pages pages(lines_of(lines));
  const std::string text(pages.text());
  source::DiagnosticLog log(text, 10);
  const auto source = source::SourceText::decode(text, log);
  regex::Scratch scratch;
  Classifier classifier(*test::builtin_rules().profile("memo"), *source, scratch, log);
  std::vector<Classified> classes;
  for (const document::PageLine& l : pages.lines()) {
    const bool read = l.part == document::PagePart::text || l.part == document::PagePart::running_head;
    classes.push_back(read ? classifier.classify({l.piece.begin, l.piece.end, l.blanks > 0}) : Classified{});
  }
  const Outline found = read_outline(pages.text(), pages.lines(), classes, questions());
  const auto words = [&](std::size_t i) {
    std::string out;
    for (const document::Piece& p : found.blocks[i].pieces)
      out += (out.empty() ? "" : "/") + std::string(pages.slice(p));
    return out;
  };
  Texts out;
  for (const std::size_t i : found.head_lines) out.push_back("head " + words(i));
  for (const HeadField& f : found.fields) {
    std::string line = f.rule->id.substr(5) + ":";
    for (const document::Piece& p : f.values)
      line += (line.back() == ':' ? " " : " | ") + std::string(pages.slice(p));
    CHECK(f.begin < f.end);
    out.push_back(std::move(line));
  }
  for (const Section& s : found.sections) {
    if (s.heading) out.push_back("# " + words(*s.heading));
    for (const std::size_t i : s.items) out.push_back(std::to_string(found.blocks[i].level) + " " + words(i));
  }
  for (const std::size_t i : found.signatures) out.push_back("signed " + words(i));
  return out;
}

}  // namespace

TEST_CASE("outline: nothing of nothing") {
  CHECK(outline({}).empty());
  CHECK(outline({"", "\f", "  "}).empty());
}

TEST_CASE("outline: head, headings, items and paragraphs") {
  CHECK(outline({"Kylän kokous", "", "Muistio", "", "Aika: 3.3.2020", "Paikka: kirjasto", "", "Kuulumiset",
                 "", "• yksi", "• kaksi", "", "Jatko", "", "Kokous päättyi."}) ==
        Texts{"head Kylän kokous", "head Muistio", "time: 3.3.2020", "place: kirjasto", "# Kuulumiset",
              "1 yksi", "1 kaksi", "# Jatko", "0 Kokous päättyi."});
}

TEST_CASE("outline: numbered headings, and numbered lists below them") {
  CHECK(outline({"Kylän kokous", "", "1. Avaus", "", "Kokous alkoi.", "", "2. Asiat", "", "1. maali",
                 "2. pensseli", "", "3. Lopetus", "", "Kokous päättyi."}) ==
        Texts{"head Kylän kokous", "# Avaus", "0 Kokous alkoi.", "# Asiat", "1 maali", "1 pensseli",
              "# Lopetus", "0 Kokous päättyi."});
  CHECK(outline({"Kylän kokous", "", "1 § Avaus", "Kokous alkoi.", "", "2 § Lopetus", "Kokous päättyi."}) ==
        Texts{"head Kylän kokous", "# Avaus", "0 Kokous alkoi.", "# Lopetus", "0 Kokous päättyi."});
}

TEST_CASE("outline: a heading without items is a section") {
  CHECK(outline({"Kylän kokous", "", "1. Hankkeet", "", "1.1 Oma", "", "Anna kertoi.", "", "1.2 Muut", "",
                 "Ville kertoi."}) ==
        Texts{"head Kylän kokous", "# Hankkeet", "# Oma", "0 Anna kertoi.", "# Muut", "0 Ville kertoi."});
}

TEST_CASE("outline: levels begin anew below each heading") {
  CHECK(outline({"Kylän kokous", "", "Kuulumiset", "", "• a", "    o b", "", "Jatko", "", "    o c",
                 "    o d"}) ==
        Texts{"head Kylän kokous", "# Kuulumiset", "1 a", "2 b", "# Jatko", "1 c", "1 d"});
}

TEST_CASE("outline: labelled lists of people") {
  CHECK(outline({"Kylän kokous", "", "Läsnä:", "Maija Malli, pj", "Ville Malli", "", "Poissa: Anna Malli", "",
                 "1. Avaus", "", "Kokous alkoi."}) ==
        Texts{"head Kylän kokous", "present: Maija Malli, pj | Ville Malli", "absent: Anna Malli", "# Avaus",
              "0 Kokous alkoi."});
  CHECK(outline({"Kylän kokous", "", "Läsnä     Maija Malli      pj", "          Ville Malli      sihteeri",
                 "", "1. Avaus", "", "Kokous alkoi."}) ==
        Texts{"head Kylän kokous", "present: Maija Malli      pj | Ville Malli      sihteeri", "# Avaus",
              "0 Kokous alkoi."});
  CHECK(outline({"Kylän kokous", "", "Läsnä", "• Maija Malli", "• Ville Malli", "", "Kuulumiset", "",
                 "• yksi"}) ==
        Texts{"head Kylän kokous", "present: Maija Malli | Ville Malli", "# Kuulumiset", "1 yksi"});
}

TEST_CASE("outline: without a head everything is the body") {
  CHECK(outline({"• yksi", "• kaksi"}) == Texts{"1 yksi", "1 kaksi"});
  CHECK(outline({"Anna kertoi ryhmästä.", "", "Ville kertoi matkasta."}) ==
        Texts{"0 Anna kertoi ryhmästä.", "0 Ville kertoi matkasta."});
}

TEST_CASE("outline: who signed it stands below the last section") {
  CHECK(outline({"Kylän kokous", "", "1. Avaus", "", "Kokous alkoi.", "", "2. Lopetus", "", "Kokous päättyi.",
                 "", "Maija Malli", "puheenjohtaja", "", "Ville Malli", "sihteeri"}) ==
        Texts{"head Kylän kokous", "# Avaus", "0 Kokous alkoi.", "# Lopetus", "0 Kokous päättyi.",
              "signed Maija Malli", "signed puheenjohtaja", "signed Ville Malli", "signed sihteeri"});
  CHECK(outline({"Kylän kokous", "", "1. Avaus", "", "Kokous alkoi.", "", "2. Lopetus", "", "Kokous päättyi.",
                 "", "Pöytäkirjan vakuudeksi", "", "Maija Malli"}) ==
        Texts{"head Kylän kokous", "# Avaus", "0 Kokous alkoi.", "# Lopetus", "0 Kokous päättyi.",
              "signed Pöytäkirjan vakuudeksi", "signed Maija Malli"});
}

TEST_CASE("outline: the header of later pages is no text") {
  CHECK(outline({"Kylät ry     1 (2)", "", "Kylän kokous", "", "1. Avaus", "", "Kokous alkoi.",
                 "\fKylät ry     2 (2)", "", "2. Lopetus", "", "Kokous päättyi."}) ==
        Texts{"head Kylät ry     1 (2)", "head Kylän kokous", "# Avaus", "0 Kokous alkoi.", "# Lopetus",
              "0 Kokous päättyi."});
}
