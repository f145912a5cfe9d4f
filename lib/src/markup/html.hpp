// A page in HTML as a text that the stages behind read like any other, with the way back to its bytes.
//
//     auto page = markup::read_html(std::move(decoded), options, log);
//     if (!page) return page.error();
//     page->text.source_span(begin, end);   // bytes of the raw file, markup in between included
//     page->hints.anchor_in(begin, end);    // the link that a text stands in
//
// Broken markup is no failure. Error too_complex where a page is nested so deep, or otherwise made such, that
// no tree should be built of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <palaset/result.hpp>

#include "document/hints.hpp"
#include "rules/html_rules.hpp"
#include "source/source_text.hpp"

namespace palaset::markup {

/// Rule of this stage, as diagnostics name it.
inline constexpr std::string_view html_rule = "html.page";

struct HtmlOptions {
  const rules::HtmlRules& rules;
  std::string_view base_url;  ///< the page's own address, or empty
  std::size_t max_depth;      ///< of nested elements
};

struct Page {
  source::SourceText text;
  document::Hints hints;
};

[[nodiscard]] Result<Page> read_html(source::SourceText page, const HtmlOptions& options,
                                     source::DiagnosticLog& log);

}  // namespace palaset::markup
