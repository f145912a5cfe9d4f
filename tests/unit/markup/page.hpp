// Pages in HTML for tests.
#pragma once

#include <string>
#include <string_view>

#include "markup/html.hpp"

namespace palaset::test {

/// The rules of the built-in files.
[[nodiscard]] const rules::HtmlRules& html_rules();

/// The text of a page. Where it is refused, "refused: " and why.
[[nodiscard]] std::string text_of_page(std::string_view html);

/// The page with its hints; it must be good. `html` must outlive it.
[[nodiscard]] markup::Page read_page(std::string_view html, std::string_view base = {});

}  // namespace palaset::test
