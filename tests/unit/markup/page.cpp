#include "markup/page.hpp"

#include <palaset/rules.hpp>

#include "catch.hpp"
#include "rules/rule_book.hpp"

namespace palaset::test {

namespace {

Result<markup::Page> read(std::string_view html, std::string_view base) {
  source::DiagnosticLog log(html, 100);
  auto decoded = source::SourceText::decode(html, log);
  REQUIRE(decoded);
  return markup::read_html(std::move(*decoded), {html_rules(), base, 256}, log);
}

}  // namespace

const rules::HtmlRules& html_rules() {
  static const auto compiled = rules::compile(RuleSet::builtin().files(), rules::Examples::skip_builtin);
  return compiled.book->html;
}

std::string text_of_page(std::string_view html) {
  const auto page = read(html, {});
  if (!page) return "refused: " + page.error().what;
  return std::string(page->text.text());
}

markup::Page read_page(std::string_view html, std::string_view base) {
  auto page = read(html, base);
  REQUIRE(page);
  return std::move(*page);
}

}  // namespace palaset::test
