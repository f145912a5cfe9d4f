#include "interpret/page_hints.hpp"

#include <algorithm>

#include "interpret/base_forms.hpp"
#include "interpret/contacts.hpp"
#include "interpret/dates.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

void take_page_title(const source::SourceText& source, const document::Hints& hints, DocumentHead& head) {
  const auto first = std::find_if(hints.headings.begin(), hints.headings.end(),
                                  [](const document::Heading& h) { return h.level == 1; });
  if (first != hints.headings.end()) {
    head.title = folded(source.text().substr(first->begin, first->end - first->begin));
    head.title_origin = {"title", source.source_span(first->begin, first->end), rule::document_title};
  } else if (hints.title) {
    head.title = hints.title->text;
    head.title_origin = {"title", hints.title->span, rule::document_title};
  }
}

namespace {

bool has_figures(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return false;
  const std::string_view figures = text.substr(at, count);
  return std::all_of(figures.begin(), figures.end(), [](char c) { return unicode::is_digit(c); });
}

/// "2024-02-01T10:00:00+02:00" → "1.2.2024", as dates stand in Finnish text; all else stays.
std::string in_finnish_order(std::string_view text) {
  const bool iso = has_figures(text, 0, 4) && has_figures(text, 5, 2) && has_figures(text, 8, 2) &&
                   text[4] == '-' && text[7] == '-';
  if (!iso) return std::string(text);
  return std::string(text.substr(8, 2)) + '.' + std::string(text.substr(5, 2)) + '.' +
         std::string(text.substr(0, 4));
}

}  // namespace

void take_page_head(const document::Hints& hints, DocumentHead& head) {
  if (hints.lang) {
    head.language = hints.lang->text;
    head.language_origin = {"language", hints.lang->span, rule::page_head};
  }
  for (const auto& fact : {hints.date, hints.description}) {
    if (!fact) continue;
    const auto day = first_day(in_finnish_order(fact->text));
    if (!day) continue;
    head.date = day->edtf;
    head.date_origin = {"date", fact->span, rule::page_head};
    return;
  }
}

void take_title_link(const source::SourceText& source, const document::Hints& hints,
                     const segment::Entry& entry, ModelRecord& record) {
  for (const document::Piece& p : entry.title) {
    const document::Anchor* anchor = hints.anchor_in(p.begin, p.end);
    if (anchor == nullptr) continue;
    record.url = anchor->href;
    record.origins.push_back(
        {"url", source.source_span(std::max(anchor->begin, p.begin), anchor->end), rule::title_link});
    return;
  }
}

void take_line_link(const document::Hints& hints, document::Piece line, Link& link) {
  if (link.url) return;
  const document::Anchor* anchor = hints.anchor_in(line.begin, line.end);
  if (anchor != nullptr) link.url = anchor->href;
}

void take_mail_link(const document::Hints& hints, const segment::Block& block, Contact& contact) {
  if (contact.email || block.lines.empty()) return;
  constexpr std::string_view scheme = "mailto:";
  for (const document::Piece& line : block.lines) {
    const document::Anchor* anchor = hints.anchor_in(line.begin, line.end);
    if (anchor == nullptr || !anchor->href.starts_with(scheme)) continue;
    const std::string_view address = std::string_view(anchor->href).substr(scheme.size());
    contact.email = std::string(address.substr(0, address.find('?')));
    return;
  }
}

}  // namespace palaset::interpret
