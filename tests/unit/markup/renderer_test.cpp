// What lines a page becomes.
#include <string>
#include <vector>

#include "catch.hpp"
#include "markup/page.hpp"

using palaset::test::text_of_page;

namespace {

struct Row {
  std::string_view html, text;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of_page(row.html) == row.text);
  }
}

}  // namespace

TEST_CASE("render: blocks are lines, and what stands apart has blank lines") {
  check({
      {"<p>a<p>b", "a\n\nb"},
      {"<div>a</div><div>b</div>", "a\nb"},
      {"<div><div>a</div><div>b</div></div><div><div>c</div><div>d</div></div>", "a\nb\n\nc\nd"},
      {"a<br>b<br/>c", "a\nb\nc"},
      {"a<br><br>b", "a\n\nb"},
      {"<h2>a</h2><p>b</p>c", "a\n\nb\n\nc"},
      {"a<hr>b", "a\n\nb"},
      {"<details><summary>a</summary><p>b</details>", "a\n\nb"},
      {"<p></p><div> </div><p>a", "a"},
      {"<p>a</div></span><p>b</b>c<i>d", "a\n\nbcd"},
      {"", ""},
  });
}

TEST_CASE("render: white space folds, but not in <pre>") {
  check({
      {"<p>  a \n\t b  </p>", "a b"},
      {"<p>a <b> b</b>  c", "a b c"},
      {"<p>a<!-- x -->b", "ab"},
      {"<p>a<script>x</script>b<style>y</style>", "ab"},
      {"<pre>a\n  b\n\nc</pre>", "a\n  b\nc"},
  });
}

TEST_CASE("render: entities are the characters that they name") {
  check({
      {"&auml;&#246;&#xE5;", "äöå"},
      {"a&nbsp;b", "a b"},
      {"ke&shy;hys", "kehys"},
      {"&lt;b&gt; &amp;amp; &amp;lt;", "<b> &amp; &lt;"},
      {"&auml &aumlx &notanentity; & &; &#; &#x;", "ä äx ¬anentity; & &; &#; &#x;"},
      {"2015&ndash;2018 &hellip; &rsaquo;", "2015–2018 … ›"},
      {"a&#776;", "ä"},
      {"a &lt; b < c", "a < b < c"},
      {"&#128;", "€"},
  });
}

TEST_CASE("render: lists have bullets, numbers and levels") {
  check({
      {"<ul><li>a<li>b</ul>", "• a\n• b"},
      {"<ul><li>a<ul><li>b</ul><li>c</ul>", "• a\n  • b\n• c"},
      {"<ol><li>a<li>b</ol>", "1. a\n2. b"},
      {"<ol start=5><li>a<li value=9>b<li>c</ol>", "5. a\n9. b\n10. c"},
      {"<ul><li><p>a</p></li><li></li></ul>b", "• a\n\nb"},
      {"<ul><li>Laavu<br>Kehittäjä: X<li>Kahvila<br>Kehittäjä: Y</ul>",
       "• Laavu\n  Kehittäjä: X\n\n• Kahvila\n  Kehittäjä: Y"},
  });
}

TEST_CASE("render: definition lists") {
  check({
      {"<dl><dt>Kehittäjä<dd>X<dt>Aika:<dd>2020</dl>", "Kehittäjä: X\nAika: 2020"},
      {"<dl><dt>Laavu<dd>Kehittäjä: X<dd>Lisää<dt>Kahvila<dd>Kehittäjä: Y</dl>",
       "Laavu\nKehittäjä: X\nLisää\n\nKahvila\nKehittäjä: Y"},
      {"<dl><div><dt>Kehittäjä</dt><dd>X</dd></div></dl>", "Kehittäjä: X"},
  });
}

TEST_CASE("render: rows of tables") {
  check({
      // a label beside its value
      {"<table><tr><td>Kehittäjä<td>X-hanke<tr><th>Aika<td>2020</table>", "Kehittäjä: X-hanke\nAika: 2020"},
      {"<table><tr><td>Kehittäjä:<td>X-hanke</table>", "Kehittäjä: X-hanke"},
      {"<table><tr><td colspan=2>Laavu<tr><td>Kehittäjä<td>X<br>Y</table>", "Laavu\nKehittäjä: X\nY"},
      // no label
      {"<table><tr><td>a<td>b<td>c<tr><td>d<td></td><td>e</table>", "a\tb\tc\nd\te"},
      // an entry a row
      {"<table><tr><th>Malli<th>Kehittäjä<th>Samankaltaista toimintaa kehittäneet"
       "<tr><td>Laavu<td>X<td>Y<tr><td>Kahvila<td>Z<td>–</table>",
       "Laavu\nKehittäjä: X\nSamankaltaista toimintaa kehittäneet: Y\n\nKahvila\nKehittäjä: Z"},
      {"<table><tr><td>Kunta<td>Nimi<td>Toteuttaja<tr><td>Pori<td>Laavu<td>X</table>",
       "Laavu\nKunta: Pori\nToteuttaja: X"},
      // a name that spans rows has them all; a value that spans rows is said of each
      {"<table><tr><th>Malli<th>Kehittäjä<th>Kunta<tr><td rowspan=2>Laavu<td>X<td>Pori<tr><td>Y<td>Oulu"
       "<tr><td>Kahvila<td>Z<td>Salo</table>",
       "Laavu\nKehittäjä: X\nKunta: Pori\n\nKehittäjä: Y\nKunta: Oulu\n\nKahvila\nKehittäjä: Z\nKunta: Salo"},
      {"<table><tr><th>Kehittäjä<th>Malli<tr><td "
       "rowspan=2>X<td>Laavu<tr><td>Kahvila<tr><td>Y<td>Silta</table>",
       "Laavu\nKehittäjä: X\n\nKahvila\nKehittäjä: X\n\nSilta\nKehittäjä: Y"},
      {"<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a\tb\n\nc"},
      // for the looks of a page
      {"<table><tr><td><p>a<p>b<td><p>c</table>", "a\n\nb\n\nc"},
      {"<table><caption>a</caption><tr><td>b</table>", "a\n\nb"},
  });
}

TEST_CASE("render: a label by its looks alone gets a colon") {
  check({
      {"<p><strong>Kehittäjä</strong> Oma-hanke", "Kehittäjä: Oma-hanke"},
      {"<p><span class=a>Kehittäjät</span><span class=b>X ja Y</span>", "Kehittäjät: X ja Y"},
      {"<p><b>Kehittäjä:</b> X", "Kehittäjä: X"},
      {"<p><b>Kehittäjät</b> kokoontuvat", "Kehittäjät kokoontuvat"},
      {"<p><b>Laavu</b> Porissa", "Laavu Porissa"},
      {"<span>Laavu</span><span>Kehittäjä: </span><span>X</span>", "Laavu\nKehittäjä: X"},
  });
}

TEST_CASE("render: a label on a line of its own stands close to its title and its value") {
  check({
      {"<h3>Laavu</h3><p>Kehittäjät:</p><ul><li>X<li>Y</ul><p>z", "Laavu\nKehittäjät:\nX\nY\n\nz"},
      {"<h3>Laavu</h3><h4>Kehittäjä</h4><p>X</p><p>z", "Laavu\nKehittäjä\nX\n\nz"},
      {"<table><tr><td>Kehittäjä<td><ul><li>X<li>Y</ul></table>", "Kehittäjä: X\nY"},
      {"<h2>Hankkeet</h2><p>x", "Hankkeet\n\nx"},
      {"<div>Vastaavaa toimintaa</div><div>X</div>", "Vastaavaa toimintaa:\nX"},
      // a label with its value is a paragraph like others
      {"<p>Vastaavaa toimintaa: Silta-hanke</p><h3>Laavu</h3>", "Vastaavaa toimintaa: Silta-hanke\n\nLaavu"},
  });
}

TEST_CASE("render: headings and links are known by their place in the text") {
  const std::string_view html =
      "<h1>Mallit</h1><h3><a href='laavu'>Laa<i>vu</i></a></h3><p>Lue <a href='#x'>tästä</a> <a "
      "href=''>y</a>";
  const auto page = palaset::test::read_page(html, "https://example.org/mallit/lista?s=1");
  const auto cut = [&](std::size_t begin, std::size_t end) {
    return std::string(page.text.text().substr(begin, end - begin));
  };
  REQUIRE(page.hints.headings.size() == 2);
  CHECK(cut(page.hints.headings[0].begin, page.hints.headings[0].end) == "Mallit");
  CHECK(page.hints.headings[1].level == 3);
  REQUIRE(page.hints.anchors.size() == 2);
  CHECK(cut(page.hints.anchors[0].begin, page.hints.anchors[0].end) == "Laavu");
  CHECK(page.hints.anchors[0].href == "https://example.org/mallit/laavu");
  CHECK(page.hints.anchors[1].href == "https://example.org/mallit/lista?s=1#x");
}

TEST_CASE("render: spans cover the raw bytes from the first character to the last") {
  struct Case {
    std::string_view html, value, bytes;
  };
  const std::vector<Case> cases = {
      {"<p>ab <b>cd</b> ef</p>", "cd", "cd"},
      {"<p>ab <b>cd</b> ef</p>", "b c", "b <b>c"},
      {"<p>K&auml;y&nbsp;<i>&ouml;</i>", "Käy ö", "K&auml;y&nbsp;<i>&ouml;"},
      {"<p>ke&shy;hys&shy;", "kehys", "ke&shy;hys"},
      {"<ul><li>a</ul>", "a", "a"},
      {"<table><tr><td>Kehittäjä<td> X </table>", "X", "X"},
      {"<p>a\n   b", "a b", "a\n   b"},
      {"<div>a</div>\n<div>b</div>", "a\nb", "a</div>\n<div>b"},
      {"<p>x &amp;amp; y", "&amp;", "&amp;amp;"},
      {"<p>a</nosuch x='>'>b", "ab", "a</nosuch x='>'>b"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    const auto page = palaset::test::read_page(c.html);
    const std::size_t at = page.text.text().find(c.value);
    REQUIRE(at != std::string_view::npos);
    const auto span = page.text.source_span(at, at + c.value.size());
    CHECK(c.html.substr(span.begin, span.size()) == c.bytes);
    CHECK(page.text.surface(span) == c.value);
  }
}

TEST_CASE("render: what rows repeat has the span of its one place, and is no longer than the page") {
  std::string html = "<table><tr><th>Malli<th>Kehittäjä<tr><td>Laavu<td rowspan=9999>Oma-hanke";
  const auto page = palaset::test::read_page(html + "<tr><td>Kahvila</table>");
  const std::size_t at = page.text.text().rfind("Oma-hanke");
  CHECK(at > page.text.text().find("Kahvila"));
  const auto span = page.text.source_span(at, at + 9);
  CHECK(html.substr(span.begin) == "Oma-hanke");
  CHECK(page.text.surface(span) == "Oma-hanke");

  html += std::string(400, 'x');
  for (int i = 0; i < 500; ++i) html += "<tr><td>a";
  CHECK(palaset::test::read_page(html).text.text().size() < 3 * html.size());
}

TEST_CASE("render: a span covers all that its text came from, where rows repeat a cell") {
  const std::string_view html =
      "<table><tr><th>Malli<th>Kehittäjä<tr><td>Laavu<td rowspan=2>Oma-hanke<tr><td>Kahvila<td>x</table>";
  const auto page = palaset::test::read_page(html);
  const std::size_t at = page.text.text().find("Kahvila");
  const auto span = page.text.source_span(at, page.text.text().size());
  CHECK(html.substr(span.begin, span.size()) == "Oma-hanke<tr><td>Kahvila<td>x");
}

TEST_CASE("render: what a table lost comes before it, with spans in their order") {
  const std::string_view html = "<table><tr><td>a</td></tr>eksynyt</table>b";
  const auto page = palaset::test::read_page(html);
  const std::size_t size = page.text.text().size();
  CHECK(page.text.text().substr(0, 7) == "eksynyt");
  const auto whole = page.text.source_span(0, size);
  CHECK(whole.begin < whole.end);
  CHECK(whole.end <= html.size());
  const auto lost = page.text.source_span(0, 7);
  CHECK(html.substr(lost.begin, lost.size()) == "eksynyt");
  CHECK(page.text.surface(lost) == "eksynyt");
}
