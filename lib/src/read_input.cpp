#include "read_input.hpp"

#include <utility>

#include "markup/detect.hpp"
#include "markup/html.hpp"
#include "source/read_text.hpp"

namespace palaset::pipeline {

Result<InputText> read_input(std::string_view bytes, std::string_view name, const ExtractorOptions& options,
                             const rules::RuleBook& book, source::DiagnosticLog& log) {
  const bool may_be_html = markup::is_html_name(name) && bytes.find('<') != std::string_view::npos;
  source::EncodingHints hints;
  if (!options.encoding.empty()) hints.asked = source::encoding_named(options.encoding);
  if (may_be_html || markup::looks_like_html(bytes)) hints.declared = markup::declared_charset(bytes);
  auto read = source::read_text(bytes, hints, log);
  if (!read) return read.error();
  const std::string_view encoding = source::to_string(read->encoding);
  if (!may_be_html && !markup::looks_like_html(read->text.text()))
    return InputText{std::move(read->text), {}, "text/plain", encoding};
  auto page =
      markup::read_html(std::move(read->text), {book.html, options.base_url, options.max_html_depth}, log);
  if (!page) return page.error();
  return InputText{std::move(page->text), std::move(page->hints), "text/html", encoding};
}

}  // namespace palaset::pipeline
