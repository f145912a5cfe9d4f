// Pages of which no tree should be built are refused before one is; others are not.
#include "markup/nesting.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "markup/page.hpp"
#include "markup/prepare.hpp"

using palaset::markup::prepare;
using palaset::test::text_of_page;

namespace {

std::string times(std::size_t n, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("nesting: hostile pages are refused, with the place and what to do") {
  std::string fonts;
  for (int i = 0; i < 100; ++i) fonts += "<font color=" + std::to_string(i) + ">";
  std::string attributes = "<p";
  for (int i = 0; i < 1000; ++i) attributes += " a" + std::to_string(i);
  const std::vector<std::string> pages = {
      times(100'000, "<div>"),
      times(350'000, "<b>"),
      fonts,
      attributes + ">",
      "<table>" + times(30'000, "<i></i>"),
      "<b><i>" + times(300'000, "<p>x"),
      times(1000, "<form><div></form>"),
      times(1000, "<span><div></span>"),
      times(1000, "<b><div></b>"),
      times(1000, "<table><tr><td>"),
      "<svg></svg><script>a<b c=\"</script>" + times(1000, "<div>"),
      "<select><title></select>" + times(1000, "<div>"),
      "<!--><!---><div>" + times(1000, "<div>"),
  };
  for (const std::string& page : pages) {
    CAPTURE(page.substr(0, 60));
    const std::string found = text_of_page(page);
    CHECK(found.substr(0, 15) == "refused: line 1");
    CHECK(found.find("expected") != std::string::npos);
    CHECK(found.find("not read") != std::string::npos);
  }
  CHECK(text_of_page(times(257, "<div>") + "x").find("--max-depth") != std::string::npos);
}

TEST_CASE("nesting: careless pages are read") {
  const std::vector<std::string> pages = {
      times(2000, "<p>x"),
      "<ul>" + times(2000, "<li>x") + "</ul>",
      "<ul>" + times(2000, "<li><span>x</li>") + "</ul>",
      "<table>" + times(2000, "<tr><td>a<td><font color=red>b") + "</table>",
      "<dl>" + times(2000, "<dt>x<dd>y") + "</dl>",
      times(2000, "<a name=x>y"),
      times(2000, "<div><span>x</div>"),
      times(2000, "<h2>x<h3>y"),
      times(2000, "<br><hr><img>"),
      times(2000, "</div></p></table>"),
      times(250, "<div>") + "x",
      times(2000, "<td>x"),
      "<p title=\"" + std::string(1'000'000, 'x') + "\">x",
  };
  for (const std::string& page : pages) {
    CAPTURE(page.substr(0, 60));
    CHECK(text_of_page(page).substr(0, 7) != "refused");
  }
}

TEST_CASE("prepare: what is cut out leaves a comment of its length") {
  const auto html = [](std::string_view page) { return prepare(page, 256).html; };
  CHECK(html("a<script>x</script>b") == "a<?      ><?      >b");
  CHECK(html("a<!-- x -->b") == "a<?       >b");
  CHECK(html("<svg><p></svg>b") == "<?     ><?   >b");
  CHECK(html("<svg>b") == "<?  >b");
  CHECK(html("<script>b").size() == 9);
  CHECK(html("<body><body class=x>") == "<body><?           >");
}

TEST_CASE("prepare: what the head says") {
  const std::string_view page =
      "<html lang=fi><base href='/a/'><title>Mallit</title><link rel=canonical href=https://example.org/>"
      "<meta property='article:published_time' content=2024-02-01><iframe src=x></iframe>"
      "<meta name=description content='Mallit 2024'><meta property='og:title' content=Toinen>";
  const auto prepared = prepare(page, 256);
  const auto text = [&](const auto& r) { return page.substr(r.begin, r.end - r.begin); };
  CHECK(text(prepared.head.lang) == "fi");
  CHECK(prepared.head.base == "/a/");
  CHECK(prepared.head.canonical == "https://example.org/");
  CHECK(text(prepared.head.date) == "2024-02-01");
  CHECK(text(prepared.head.description) == "Mallit 2024");
  CHECK(text(prepared.head.social_title) == "Toinen");
  CHECK(prepared.head.title.end - prepared.head.title.begin == 6);
  REQUIRE(prepared.head.frames.size() == 1);
  CHECK(prepared.head.frames[0].address == "x");
}
