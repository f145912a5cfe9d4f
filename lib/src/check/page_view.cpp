#include "check/page_view.hpp"

#include "document/line.hpp"
#include "segment/joins.hpp"

namespace palaset::check {

namespace {

using document::Piece;

Piece trimmed(std::string_view text, Piece p) {
  while (p.begin < p.end && document::is_space(text[p.begin])) ++p.begin;
  while (p.end > p.begin && document::is_space(text[p.end - 1])) --p.end;
  return p;
}

/// Without the colon behind a label; of full width, too.
Piece without_colon(std::string_view text, Piece p) {
  constexpr std::string_view wide = "\uFF1A";
  const std::string_view label = text.substr(p.begin, p.end - p.begin);
  if (label.ends_with(':')) --p.end;
  if (label.ends_with(wide)) p.end -= wide.size();
  return trimmed(text, p);
}

}  // namespace

document::Piece PageView::label_of(const segment::Entry& entry, const segment::FieldValue& field) const {
  const std::string_view text = source_.text();
  const std::size_t value = field.pieces.front().begin;
  if (field.rule->role != rules::Role::field) return {value, value};
  const auto line_begin = [&](std::size_t at) {
    const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
  };
  Piece label = trimmed(text, {line_begin(value), value});
  if (label.begin == label.end) {  // the value stands below its label
    std::size_t end = line_begin(value);
    while (end > entry.begin && document::is_space(text[end - 1])) --end;
    if (end <= entry.begin) return {value, value};
    label = trimmed(text, {line_begin(end), end});
  }
  label.begin += segment::bullet_length(text.substr(label.begin, label.end - label.begin));
  return without_colon(text, label);
}

EntryView PageView::entry(const segment::Entry& entry, const ModelRecord& record, std::size_t index) {
  title_.clear();
  for (const Piece& p : entry.title) title_.push_back(text(p));
  fields_.resize(entry.fields.size());  // those that stay keep the memory of their lines
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const segment::FieldValue& f = entry.fields[i];
    FieldView& field = fields_[i];
    field.field = f.rule->field;
    field.rule = f.rule;
    field.label = {};
    field.lines.clear();
    // What the renderer put there, from the head of a column, is nowhere in the page.
    const Text label = text(label_of(entry, f));
    if (!label.empty() && !label.span().empty()) field.label = label;
    for (const Piece& p : f.pieces) field.lines.push_back(text(p));
  }
  return {record, index, title_, fields_};
}

}  // namespace palaset::check
