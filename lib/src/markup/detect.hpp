// Whether bytes are HTML, and the encoding that a page declares for itself.
#pragma once

#include <string>
#include <string_view>

namespace palaset::markup {

/// By its beginning (a doctype, <html>, <head>, <body>), else by how many known tags its first bytes hold.
/// Of a text that only mentions tags this is false.
[[nodiscard]] bool looks_like_html(std::string_view bytes);

/// The label in <meta charset=…> or <meta http-equiv=content-type …> of the page's beginning, or in its XML
/// declaration; empty where there is none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

/// ".html", ".htm", ".xhtml", in any case.
[[nodiscard]] bool is_html_name(std::string_view name);

}  // namespace palaset::markup
