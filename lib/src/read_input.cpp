#include "read_input.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/furniture.hpp"
#include "markup/detect.hpp"
#include "markup/html.hpp"
#include "source/media_type.hpp"
#include "source/read_text.hpp"

namespace palaset::pipeline {

namespace {

/// The hints of an extracted text in offsets of what decoding made of it. Links to places in the document
/// itself are none to whoever reads its records.
document::Hints hints_of(const document::Extracted& extracted, const source::SourceText& text) {
  document::Hints hints = extracted.hints;
  std::erase_if(hints.anchors,
                [](const document::Anchor& a) { return a.href.empty() || a.href.front() == '#'; });
  if (!text.copied()) return hints;
  const auto move = [&](auto& pieces) {
    for (auto& piece : pieces) {
      piece.begin = text.text_offset(piece.begin);
      piece.end = text.text_offset(piece.end);
    }
  };
  move(hints.headings);
  move(hints.anchors);
  for (std::vector<std::size_t>* begins : {&hints.wrapped, &hints.items}) {
    for (std::size_t& begin : *begins) begin = text.text_offset(begin);
  }
  return hints;
}

/// A text that is told into pages: their headers, footers and numbers. Lines that differ by a number, "Malli
/// 1" and "Malli 2", may be titles, where no column of their own holds the number.
void find_furniture(std::string_view text, document::Hints& hints) {
  if (text.find('\f') == std::string_view::npos && !document::counts_pages(text)) return;
  std::vector<document::PageLine> lines = document::read_page_lines(text);
  document::mark_furniture(text, lines);
  const auto slice = [&](const document::PageLine& line) {
    return text.substr(line.piece.begin, line.piece.end - line.piece.begin);
  };
  std::unordered_map<std::string_view, int> counts;
  for (const document::PageLine& line : lines) {
    if (line.part != document::PagePart::text) ++counts[slice(line)];
  }
  for (const document::PageLine& line : lines) {
    if (line.part != document::PagePart::furniture) continue;
    const bool number = slice(line).find_first_not_of("0123456789 -/().") == std::string_view::npos;
    if (number || line.columns || counts[slice(line)] > 1) hints.furniture.push_back(line.piece.begin);
  }
}

Result<InputText> read_extracted(const Job& job, source::DiagnosticLog& log) {
  auto text = source::SourceText::decode(job.bytes, log);
  if (!text) return text.error();
  document::Hints hints = hints_of(*job.extracted, *text);
  find_furniture(text->text(), hints);
  return InputText{std::move(*text), std::move(hints), job.extracted->pages, source::media_type(job.type),
                   source::to_string(source::Encoding::utf8)};
}

}  // namespace

Result<InputText> read_input(const Job& job, source::DiagnosticLog& log) {
  if (job.extracted != nullptr) return read_extracted(job, log);
  const std::string_view bytes = job.bytes;
  const bool asked_html = job.type == InputType::html;
  const bool may_be_html = asked_html || (job.type != InputType::text && markup::is_html_name(job.name) &&
                                          bytes.find('<') != std::string_view::npos);
  const auto shows_html = [&](std::string_view text) {
    return may_be_html || (job.type != InputType::text && markup::looks_like_html(text));
  };
  source::EncodingHints hints;
  if (!job.options.encoding.empty()) hints.asked = source::encoding_named(job.options.encoding);
  if (shows_html(bytes)) hints.declared = markup::declared_charset(bytes);
  auto read = source::read_text(bytes, hints, log);
  if (!read) return read.error();
  const std::string_view encoding = source::to_string(read->encoding);
  if (!shows_html(read->text.text())) {
    document::Hints pages;
    find_furniture(read->text.text(), pages);
    return InputText{std::move(read->text), std::move(pages), {}, "text/plain", encoding};
  }
  auto page = markup::read_html(std::move(read->text),
                                {job.book.html, job.options.base_url, job.options.max_html_depth}, log);
  if (!page) return page.error();
  return InputText{std::move(page->text), std::move(page->hints), {}, "text/html", encoding};
}

}  // namespace palaset::pipeline
