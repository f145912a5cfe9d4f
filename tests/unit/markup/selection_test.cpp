// What of a page is its text, and what is not.
#include <string>
#include <vector>

#include "catch.hpp"
#include "markup/page.hpp"

using palaset::test::text_of_page;

namespace {

const std::string text(200, 'x');  // so that nothing beside it is most of the page

std::string with_text(std::string_view html) {
  std::string found = text_of_page("<body>" + std::string(html) + "<p>" + text);
  const std::size_t at = found.find(text);
  REQUIRE(at != std::string::npos);
  while (at > 0 && !found.empty() && (found.size() > at)) found.erase(at);
  if (at == 0) found.clear();
  while (!found.empty() && found.back() == '\n') found.pop_back();
  return found;
}

}  // namespace

TEST_CASE("selection: what belongs to the page is left out") {
  for (const std::string_view html : {
           "<script>a</script><style>b</style><template>c</template><svg><text>d</text></svg>",
           "<nav>a</nav>",
           "<div role=navigation>a</div>",
           "<header>a</header>",
           "<footer>a</footer>",
           "<div role='banner'>a</div>",
           "<div role=contentinfo>a</div>",
           "<div hidden>a</div>",
           "<span aria-hidden=true>a</span>",
           "<p style='Display: none'>a</p>",
           "<p style='color:red; visibility :hidden'>a</p>",
           "<span class='x sr-only'>a</span>",
           "<div class='Cookie-Banner'>a</div>",
           "<div id=cookieConsent>a</div>",
           "<div class=site_footer>a</div>",
           "<ol class=breadcrumb><li>a</ol>",
           "<div class='share-buttons'>a</div>",
           "<a class=skip-link href=#x>a</a>",
           "<form><label>a</label><input></form>",
           "<button>a</button>",
           "<select><option>a</select>",
           "<textarea>a</textarea>",
           "<aside><a href=x>a</a></aside>",
           "<noscript>a</noscript>",
           "<iframe src=x>a</iframe>",
           "<object>",
           "<title>a</title>",
       }) {
    CAPTURE(html);
    CHECK(with_text(html).empty());
  }
}

TEST_CASE("selection: what only looks like it stays") {
  for (const std::string_view html : {
           "<article><header>a</header></article>",
           "<section><footer>a</footer></section>",
           "<div class=card-footer>a</div>",
           "<header><h1>a</h1></header>",
           "<aside>a</aside>",
           "<form>a</form>",
           "<h3><button>a</button></h3>",
           "<div hidden=until-found>a</div>",
           "<button aria-controls=p>x</button><div id=p hidden>a</div>",
           "<div role=tabpanel hidden>a</div>",
           "<p style='display:block'>a</p>",
           "<p class='resource'>a</p>",
       }) {
    CAPTURE(html);
    CHECK(with_text(html) == "a");
  }
}

TEST_CASE("selection: a name does not take away most of the page") {
  CHECK(text_of_page("<div class='page cookie-banner'><p>" + text + "</div>") == text);
  CHECK(text_of_page("<form><input>" + text + "</form>") == text);
  CHECK(text_of_page("<div class=share><main>a</main></div>") == "a");
}

TEST_CASE("selection: <main>, or a lone article, is the page") {
  CHECK(text_of_page("<p>a</p><main><p>b</p></main><p>c</p>") == "b");
  CHECK(text_of_page("<p>a</p><div role=main>b</div>") == "b");
  CHECK(text_of_page("<p>a</p><article>bbb</article>") == "bbb");
  CHECK(text_of_page("<article>a</article><article>b</article>") == "a\n\nb");
  CHECK(text_of_page("<main></main><p>" + text) == text);
}

TEST_CASE("selection: <noscript> is read where there is nearly nothing else") {
  CHECK(text_of_page("<div id=app></div><noscript><p>Malli</p></noscript>") == "Malli");
  CHECK(text_of_page("<p>" + text + "</p><noscript>Malli</noscript>") == text);
}
