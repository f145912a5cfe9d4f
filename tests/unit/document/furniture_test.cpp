#include "document/furniture.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/pages.hpp"

using namespace palaset;
using namespace palaset::document;
using test::lines_of;
using test::Pages;

using Texts = std::vector<std::string>;

TEST_CASE("furniture: none in an empty text, nor in one page") {
  CHECK(Pages("").furniture().empty());
  CHECK(Pages("\f\f\n").furniture().empty());
  CHECK(Pages("Muistio\n\nKokous alkoi.\n").furniture().empty());
}

TEST_CASE("furniture: page numbers") {
  for (const char* number : {"2", "- 2 -", "2 (4)", "2/4", "Sivu 2", "Sivu 2 / 4", "sivu 2 (4)", "s. 2/4"}) {
    CAPTURE(number);
    const Pages pages(lines_of({"Kokous alkoi.", "", number, "\fKokous jatkui."}));
    CHECK(pages.furniture() == Texts{"furniture: " + std::string(number)});
    REQUIRE(pages.lines().size() == 3);
    CHECK(pages.lines()[2].page_break);
  }
}

TEST_CASE("furniture: numbers that are text") {
  for (const char* number :
       {"2019", "2 §", "2 henkilöä", "2.", "2–4", "12.3.", "(2)", "2 euroa/h", "s. 2 ja 4"}) {
    CAPTURE(number);
    CHECK(Pages(lines_of({"Kokous alkoi.", "", number, "", "Kokous jatkui."})).furniture().empty());
  }
  CHECK(Pages(lines_of({"Kysyttiin lukua, ja se oli", "2", "eikä muuta."}))
            .furniture()
            .empty());  // no page ends here
}

TEST_CASE("furniture: headers and footers that come again; the first says what the document is") {
  const Pages pages(
      lines_of({"Esimerkki ry      Pöytäkirja 1/2020      1 (3)", "", "Kokous alkoi.", "Valittiin Maija.",
                "\fEsimerkki ry      Pöytäkirja 1/2020      2 (3)", "", "Valittiin Ville.",
                "\fEsimerkki ry      Pöytäkirja 1/2020      3 (3)", "", "Kokous päättyi."}));
  CHECK(pages.furniture() == Texts{"running_head: Esimerkki ry      Pöytäkirja 1/2020      1 (3)",
                                   "furniture: Esimerkki ry      Pöytäkirja 1/2020      2 (3)",
                                   "furniture: Esimerkki ry      Pöytäkirja 1/2020      3 (3)"});
}

TEST_CASE("furniture: footers at the end of every page") {
  const Pages pages(
      lines_of({"Kokous", "alkoi", "ja", "Maija", "avasi", "sen.", "", "Esimerkki ry | www.esimerkki.example",
                "\fValittiin Ville.", "", "Esimerkki ry | www.esimerkki.example", "\fKokous päättyi.", "",
                "Esimerkki ry | www.esimerkki.example"}));
  CHECK(pages.furniture() == Texts(3, "furniture: Esimerkki ry | www.esimerkki.example"));
}

TEST_CASE("furniture: what comes again inside the text stays") {
  CHECK(Pages(lines_of({"Asia 1", "Päätös: Hyväksyttiin.", "Asia 2", "Päätös: Hyväksyttiin.", "Asia 3",
                        "Päätös: Hyväksyttiin.", "Kokous päättyi."}))
            .furniture()
            .empty());
  CHECK(
      Pages(lines_of({"• kyllä", "Muistio", "• kyllä", "\f• kyllä", "Loppu"})).furniture().empty());  // items
}

TEST_CASE("furniture: addresses below a page's text") {
  const Pages pages(lines_of({"Hankkeen sivu on auki ja sitä päivittää", "", "https://a.example/sivu",
                              "mailto:maija@a.example", "", "\fhankkeen työntekijä."}));
  CHECK(pages.furniture() == Texts{"link_list: https://a.example/sivu", "link_list: mailto:maija@a.example"});
  REQUIRE(pages.lines().size() == 4);
  CHECK(pages.lines().back().page_break);
}

TEST_CASE("furniture: an address in its paragraph is text") {
  CHECK(Pages(lines_of({"Hankkeen sivu:", "https://a.example/sivu", "Sitä päivittää Maija."}))
            .furniture()
            .empty());
  CHECK(Pages(lines_of({"Hankkeen sivu:", "", "https://a.example/sivu", "", "Sitä päivittää Maija."}))
            .furniture()
            .empty());
}

TEST_CASE("furniture: lines of nothing but addresses") {
  for (const char* line : {"https://a.example", "www.a.example", "mailto:maija@a.example", "maija@a.example",
                           "https://a.example www.b.example", "HTTPS://A.EXAMPLE"}) {
    CAPTURE(line);
    CHECK(is_address_line(line));
  }
  for (const char* line :
       {"", "   ", "Sivu: https://a.example", "https://a.example on sivu", "www.", "a.example", "https://"}) {
    CAPTURE(line);
    CHECK_FALSE(is_address_line(line));
  }
}

TEST_CASE("furniture: a line without its page count") {
  const auto left = [](std::string_view line) { return line.substr(0, without_page_count(line)); };
  CHECK(left("Esimerkki ry   2 (4)") == "Esimerkki ry");
  CHECK(left("Esimerkki ry 2/4") == "Esimerkki ry");
  CHECK(left("Esimerkki ry     2") == "Esimerkki ry");
  CHECK(left("Esimerkki ry 2") == "Esimerkki ry 2");
  CHECK(left("Pöytäkirja 1/2020") == "Pöytäkirja 1/2020");
  CHECK(left("Hanke (4)") == "Hanke (4)");
  CHECK(left("2 (4)") == "2 (4)");
  CHECK(left("").empty());
}
