// What puts a memo together: from lines to the record. What Finnish means stands in tests/spec.
#include "memo_run.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "pipeline/memo.hpp"

using namespace palaset;
using test::memo_document;

using Texts = std::vector<std::string>;

namespace {

/// "# heading" and "level text".
Texts outline(const MemoRecord& memo) {
  Texts out;
  for (const MemoSection& s : memo.sections) {
    if (s.heading) out.push_back("# " + *s.heading);
    for (const MemoItem& i : s.items) out.push_back(std::to_string(i.level) + " " + i.text);
  }
  return out;
}

Texts outline(std::string_view text) {
  return outline(*memo_document(text).memo);
}

/// "kind of repair <bytes>"
Texts repairs(std::string_view text) {
  Texts out;
  const Document document = memo_document(text);
  for (const Repair& r : document.memo->repairs)
    out.push_back(std::string(r.kind) + " <" + std::string(text.substr(r.span.begin, r.span.size())) + ">");
  return out;
}

}  // namespace

TEST_CASE("memo: an empty one") {
  for (const char* text : {"", "\n\n", "\f", "\f\n \f\n", "\t\r\n", "\xEF\xBB\xBF"}) {
    CAPTURE(text);
    const Document document = memo_document(text);
    CHECK(document.memo->sections.empty());
    CHECK_FALSE(document.memo->title);
    CHECK(document.memo->mentions.empty());
    CHECK(document.memo->span.empty());
  }
}

TEST_CASE("memo: bullets without text are no items") {
  CHECK(outline("Muistio\n\n•\n\n•\n") == Texts{});
  CHECK(outline("Muistio\n\n• yksi\n•\n• kaksi\n") == Texts{"1 yksi", "1 kaksi"});
}

TEST_CASE("memo: line ends, tabs and letters in two parts are the same text") {
  const std::string plain = "Kylän kokous\n\n1. Avaus\n\n• Äänestys alkoi.\n• Päätös syntyi.\n";
  const Texts expected = outline(plain);
  CHECK(expected == Texts{"# 1. Avaus", "1 Äänestys alkoi.", "1 Päätös syntyi."});
  std::string crlf, nfd;
  for (std::size_t i = 0; i < plain.size(); ++i)
    crlf += plain[i] == '\n' ? std::string("\r\n") : std::string(1, plain[i]);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (plain.compare(i, 2, "ä") == 0 || plain.compare(i, 2, "Ä") == 0 || plain.compare(i, 2, "ö") == 0) {
      nfd += plain.compare(i, 2, "ö") == 0   ? "o\u0308"
             : plain.compare(i, 2, "ä") == 0 ? "a\u0308"
                                             : "A\u0308";
      ++i;
    } else {
      nfd += plain[i];
    }
  }
  CHECK(outline(crlf) == expected);
  CHECK(outline(nfd) == expected);
  CHECK(outline("Kylän kokous\n\n1.\tAvaus\n\n•\tÄänestys alkoi.\n•\tPäätös syntyi.\n") == expected);
}

TEST_CASE("memo: spans are bytes of the input, in a text that was cleaned too") {
  const std::string text =
      "\xEF\xBB\xBFKylän kokous\r\n\r\n1. Avaus\r\n\r\n• Uusi a\u0308a\u0308ni kuul\u00ADtiin ja\r\nse "
      "kirjattiin.\r\n";
  const Document document = memo_document(text);
  REQUIRE(document.memo->sections.size() == 1);
  const MemoSection& s = document.memo->sections[0];
  CHECK(text.substr(s.span.begin, s.span.size()) == "1. Avaus");
  REQUIRE(s.items.size() == 1);
  CHECK(s.items[0].text == "Uusi ääni kuultiin ja se kirjattiin.");
  CHECK(text.substr(s.items[0].span.begin, s.items[0].span.size()) ==
        "Uusi a\u0308a\u0308ni kuul\u00ADtiin ja\r\nse kirjattiin.");
  REQUIRE(s.items[0].spans.size() == 2);
  CHECK(text.substr(s.items[0].spans[0].begin, s.items[0].spans[0].size()) ==
        "Uusi a\u0308a\u0308ni kuul\u00ADtiin ja");
  CHECK(text.substr(s.items[0].spans[1].begin, s.items[0].spans[1].size()) == "se kirjattiin.");
}

TEST_CASE("memo: a soft hyphen at a line's end") {
  CHECK(outline("Kylän kokous\n\n1. Avaus\n\n• Uusi yhteis\u00AD\ntyö alkoi.\n") ==
        Texts{"# 1. Avaus", "1 Uusi yhteistyö alkoi."});
}

TEST_CASE("memo: every repair is told") {
  CHECK(repairs("Kylän kokous\n\n• Uusi ryhmä\nalkoi.\n") == Texts{"line-joined <ä\na>"});
  CHECK(repairs("Kylän kokous\n\n• Uusi ryhmä\n\falkoi.\n") ==
        Texts{"page-joined <Uusi ryhmä\n\falkoi.>", "line-joined <ä\n\fa>"});
  CHECK(repairs("Kylän kokous\n\n• Ryhmä alkoi.\n\n2\n\f• Ryhmä päättyi.\n") ==
        Texts{"furniture-left-out <2>"});
  CHECK(repairs("Kylän kokous\n\n• Ryhmä alkoi, ks.\n\nhttps://a.example/x\n\f\n• Ryhmä päättyi.\n") ==
        Texts{"links-gathered <https://a.example/x>"});
}

TEST_CASE("memo: addresses, each once, those of page footers too") {
  const Document document = memo_document(
      "Kylän kokous\n\n• Ks. https://a.example/x ja maija@a.example.\n• Taas https://a.example/x.\n\n"
      "https://b.example/y\nmailto:ville@a.example\n\f\n• Kokous päättyi.\n");
  const MemoRecord& memo = *document.memo;
  REQUIRE(memo.links.size() == 2);
  CHECK(memo.links[0].url == "https://a.example/x");
  CHECK(memo.links[1].url == "https://b.example/y");
  Texts emails = memo.emails;
  std::sort(emails.begin(), emails.end());
  CHECK(emails == Texts{"maija@a.example", "ville@a.example"});
}

TEST_CASE("memo: decisions and tasks are items, with their places") {
  const std::string text =
      "Kylän kokous 3.3.2020\n\n1. Tila\n\nKysely on tullut. Päätettiin vuokrata tila.\nPäätös: "
      "Hyväksyttiin.\n\n"
      "• Maija Malli lähettää kutsut 3.5. mennessä.\n";
  const Document document = memo_document(text);
  const MemoRecord& memo = *document.memo;
  REQUIRE(memo.decisions.size() == 2);
  CHECK(memo.decisions[0].text == "Päätettiin vuokrata tila.");
  CHECK(text.substr(memo.decisions[0].span.begin, memo.decisions[0].span.size()) ==
        "Päätettiin vuokrata tila.");
  CHECK(memo.decisions[1].text == "Hyväksyttiin.");
  REQUIRE(memo.tasks.size() == 1);
  CHECK(memo.tasks[0].who == Texts{"Maija Malli"});
  CHECK(memo.tasks[0].due.value_or("") == "2020-05-03");
}

TEST_CASE("memo: a task without a day or a person") {
  const Document document =
      memo_document("Kylän kokous\n\n1. Tila\n\n• Kutsut lähetetään syksyyn mennessä.\n");
  REQUIRE(document.memo->tasks.size() == 1);
  CHECK(document.memo->tasks[0].who.empty());
  CHECK_FALSE(document.memo->tasks[0].due);
}

TEST_CASE("memo: names in a text longer than what is looked at at once") {
  std::string text = "Kylän kokous\n\n1. Asiat\n\n";
  for (int i = 0; i < 4000; ++i) text += "sana ";
  text += "Askel edellä -hankkeesta kertoi Maija. ";
  for (int i = 0; i < 4000; ++i) text += "sana ";
  text += "Silmu-hanke.\n";
  const Document document = memo_document(text);
  REQUIRE(document.memo->mentions.size() == 2);
  for (const Party& p : document.memo->mentions) CHECK(text.substr(p.span.begin, p.span.size()) == p.surface);
  REQUIRE(document.memo->people.size() == 1);
  CHECK(document.memo->people[0].name == "Maija");
}

TEST_CASE("memo: values are in the order of the text") {
  const Document document = memo_document(
      "Silmu-hankkeen kokous 3.3.2020\n\nLäsnä: Maija Malli, Verso-hanke\n\n1. Askel-hanke\n\n• "
      "Aurinko-hanke ja Pekka\n");
  std::size_t last = 0;
  for (const Party& p : document.memo->mentions) {
    CHECK(p.span.begin >= last);
    last = p.span.end;
  }
  CHECK(document.memo->mentions.size() == 4);
}
