#include "markup/html.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "markup/address.hpp"
#include "markup/json_ld.hpp"
#include "markup/prepare.hpp"
#include "markup/rendered_text.hpp"
#include "markup/renderer.hpp"
#include "markup/text_node.hpp"
#include "markup/tree.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t nearly_nothing = 200;  ///< bytes of text: the page is said to need scripts

Error refusal(const source::SourceText& page, const Prepared& prepared, const source::DiagnosticLog& log) {
  const Span at = page.source_span(prepared.refused_at, prepared.refused_at + 1);
  const Position place = log.place_of(at.begin);
  return {ErrorCode::too_complex,
          "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + " (byte " +
              std::to_string(at.begin) + "): " + prepared.refused + "; such a page is not read",
          {}};
}

class PageReader {
 public:
  PageReader(source::SourceText page, const HtmlOptions& options, source::DiagnosticLog& log)
      : page_(std::move(page)), options_(options), log_(log) {}

  Result<Page> run() {
    prepared_ = prepare(page_.text(), options_.max_depth);
    if (!prepared_.refused.empty()) return refusal(page_, prepared_, log_);
    const std::string base = base_address();
    Flow flow;
    document::Hints hints = render(base, flow);
    read_head(hints);
    name_frames();
    std::string text = flow.take_text();
    Page out{source::SourceText::over(
                 std::make_unique<RenderedText>(std::move(page_), std::move(text), flow.take_map())),
             std::move(hints)};
    shift(out);
    return out;
  }

 private:
  document::Hints render(std::string_view base, Flow& flow) const {
    const Tree tree(prepared_.html);
    Selection selection(tree.root(), options_.rules);
    Renderer renderer(prepared_.html, base, selection);
    renderer.run(selection.content());
    if (renderer.flow().size() < nearly_nothing && selection.has_noscript()) {
      selection.read_noscript();
      Renderer again(prepared_.html, base, selection);
      again.run(selection.content());
      if (again.flow().size() > renderer.flow().size()) {
        flow = std::move(again.flow());
        return std::move(again.hints());
      }
    }
    flow = std::move(renderer.flow());
    return std::move(renderer.hints());
  }

  [[nodiscard]] std::string base_address() const {
    const HeadFacts& head = prepared_.head;
    const std::string own =
        options_.base_url.empty() ? decode_text(head.canonical) : std::string(options_.base_url);
    return head.base.empty() ? own : absolute_address(own, decode_text(head.base));
  }

  void read_head(document::Hints& hints) const {
    const HeadFacts& head = prepared_.head;
    hints.lang = fact(head.lang);
    hints.title = fact(head.title);
    if (!hints.title) hints.title = fact(head.social_title);
    hints.date = fact(head.date);
    hints.description = fact(head.description);
    for (const Range& script : head.json_ld) {
      if (hints.title && hints.date) return;
      const JsonLd found = read_json_ld(page_.text().substr(script.begin, script.end - script.begin));
      if (!hints.title) hints.title = fact(found.name, script);
      if (!hints.date) hints.date = fact(found.date, script);
    }
  }

  [[nodiscard]] std::optional<document::Hints::Fact> fact(Range range) const {
    std::string text = decode_text(page_.text().substr(range.begin, range.end - range.begin));
    if (text.empty()) return std::nullopt;
    return document::Hints::Fact{std::move(text), trimmed_span(range)};
  }

  [[nodiscard]] std::optional<document::Hints::Fact> fact(const JsonLd::Value& value, Range script) const {
    if (value.text.empty()) return std::nullopt;
    return document::Hints::Fact{value.text,
                                 page_.source_span(script.begin + value.begin, script.begin + value.end)};
  }

  [[nodiscard]] Span trimmed_span(Range range) const {
    const std::string_view text = page_.text();
    const auto is_space = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\n' || text[i] == '\t'; };
    while (!range.empty() && is_space(range.begin)) ++range.begin;
    while (!range.empty() && is_space(range.end - 1)) --range.end;
    return page_.source_span(range.begin, range.end);
  }

  void name_frames() const {
    for (const HeadFacts::Frame& frame : prepared_.head.frames) {
      log_.add("html.frame", Severity::info,
               "this page shows another one, which is not read: " + decode_text(frame.address),
               page_.source_span(frame.tag.begin, frame.tag.end), html_rule);
    }
  }

  /// Cleaning may have moved the text once more.
  static void shift(Page& page) {
    if (!page.text.copied()) return;
    for (document::Heading& h : page.hints.headings) {
      h.begin = page.text.above(h.begin);
      h.end = page.text.above(h.end);
    }
    for (document::Anchor& a : page.hints.anchors) {
      a.begin = page.text.above(a.begin);
      a.end = page.text.above(a.end);
    }
  }

  source::SourceText page_;
  const HtmlOptions& options_;
  source::DiagnosticLog& log_;
  Prepared prepared_;
};

}  // namespace

Result<Page> read_html(source::SourceText page, const HtmlOptions& options, source::DiagnosticLog& log) {
  return PageReader(std::move(page), options, log).run();
}

}  // namespace palaset::markup
