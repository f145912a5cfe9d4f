#include "pdf/layout.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset;
using pdf::Page;

namespace {

/// A line of words, each character 5 points wide and 10 high.
void put(Page& page, double left, double top, const std::string& line, double height = 10) {
  std::size_t begin = 0;
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string word = line.substr(begin, end - begin);
    const double x = left + 5 * static_cast<double>(begin);
    page.push_back({x, top, x + 5 * static_cast<double>(word.size()), top + height, word});
    begin = end + 1;
  }
}

std::string text_of(Page page) {
  document::Extracted out;
  pdf::Layout(out).page(page);
  return out.text;
}

}  // namespace

TEST_CASE("Layout: blank lines and indentation stand where the page has them") {
  Page page;
  put(page, 50, 10, "Malli yksi");
  put(page, 50, 24, "Kohta");
  put(page, 70, 38, "sisempi");
  put(page, 50, 66, "Malli kaksi");
  put(page, 50, 80, "Kohta");
  CHECK(text_of(page) == "Malli yksi\nKohta\n    sisempi\n\nMalli kaksi\nKohta\n");
}

TEST_CASE("Layout: a higher line has a blank one above it") {
  Page page;
  put(page, 50, 10, "ensin");
  put(page, 50, 24, "Otsikko", 14);
  put(page, 50, 42, "sitten");
  CHECK(text_of(page) == "ensin\n\nOtsikko\nsitten\n");
}

TEST_CASE("Layout: words set in two faces are one, and a gap stays one") {
  const Page page{{50, 10, 65, 20, "Oma"}, {65, 10, 95, 20, "-hanke"}, {145, 10, 155, 20, "s."}};
  CHECK(text_of(page) == "Oma-hanke          s.\n");
}

TEST_CASE("Layout: columns one after the other, what crosses them between") {
  Page page;
  put(page, 50, 10, "Yli kummankin palstan menevä otsikko");
  for (int row = 0; row < 5; ++row) {
    put(page, 50, 40 + 14 * row, "vasen " + std::to_string(row));
    put(page, 150, 40 + 14 * row, "oikea " + std::to_string(row));
  }
  const std::string text = text_of(page);
  CHECK(text.find("otsikko") < text.find("vasen 0"));
  CHECK(text.find("vasen 4") < text.find("oikea 0"));
}

TEST_CASE("Layout: a line whose first word had no room above goes on with that one") {
  document::Extracted out;
  pdf::Layout layout(out);
  Page first, second;
  put(first, 50, 10, "Kehittäjä: Pitkän nimen hanke jonka");
  put(first, 50, 24, "osa jatkuu");
  put(first, 50, 38, "Toinen rivi");
  put(first, 50, 80, "Samankaltaista: Kaupungin oma Avoin");
  put(second, 50, 10, "Olohuone");
  put(second, 50, 38, "Malli");
  layout.page(first);
  layout.page(second);
  CHECK(out.hints.measured);
  const auto at = [&](const char* word) { return out.text.find(word); };
  CHECK(out.hints.wrapped == std::vector<std::size_t>{at("osa"), at("Olohuone")});
  CHECK(out.hints.goes_on(at("Olohuone")) == true);
  CHECK(out.hints.goes_on(at("Toinen")) == false);
  CHECK_FALSE(document::Hints().goes_on(0));
}

TEST_CASE("Layout: pages are parted by form feeds, an empty one too") {
  document::Extracted out;
  pdf::Layout layout(out);
  Page first, none, last;
  put(first, 50, 10, "yksi");
  put(last, 50, 10, "kolme");
  layout.page(first);
  layout.page(none);
  layout.page(last);
  CHECK(out.text == "yksi\n\f\fkolme\n");
  CHECK(out.pages.page_of(0) == 1);
  CHECK(out.pages.page_of(out.text.find("kolme")) == 3);
}

TEST_CASE("WordReader: pieces of any size, escaped signs, odd tags") {
  const std::string xml =
      "<page width=\"595\">\n <word xMin=\"1\" yMin=\"2\" xMax=\"3.5\" yMax=\"4\">a&amp;&lt;b&gt;</word>\n"
      " <word xMin=\"x\" yMin=\"2\" xMax=\"3\" yMax=\"4\">bad</word>\n <word >\n</page>\n";
  for (std::size_t step = 1; step < xml.size(); step += 7) {
    std::vector<Page> pages;
    pdf::WordReader reader([&](Page& page) { pages.push_back(page); });
    for (std::size_t i = 0; i < xml.size(); i += step) reader.add(std::string_view(xml).substr(i, step));
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].size() == 1);
    CHECK(pages[0][0].text == "a&<b>");
    CHECK(pages[0][0].right == 3.5);
  }
}
