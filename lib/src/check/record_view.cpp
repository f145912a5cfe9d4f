#include "check/record_view.hpp"

#include <algorithm>
#include <optional>

namespace palaset::check {

namespace {

using json::Kind;
using json::Value;

std::string text_of(const Value& object, std::string_view key) {
  const Value* found = object.find(key, Kind::string);
  return found == nullptr ? std::string() : found->text;
}

std::optional<std::string> optional_of(const Value& object, std::string_view key) {
  const Value* found = object.find(key, Kind::string);
  return found == nullptr ? std::nullopt : std::optional(found->text);
}

std::vector<std::string> texts_of(const Value& object, std::string_view key) {
  std::vector<std::string> texts;
  if (const Value* list = object.find(key, Kind::array)) {
    for (const Value& one : list->items) texts.push_back(one.text);
  }
  return texts;
}

/// Of a string of an object, without its quotation marks; `otherwise` where it has none.
Span place_in(const Value& object, std::string_view key, Span otherwise) {
  const Value* found = object.find(key, Kind::string);
  if (found == nullptr) return otherwise;
  return {found->span.begin + 1, found->span.end - 1};
}

/// Where to point at for a value: the text that it was read from.
Span place_of(const Value& object) {
  return place_in(object, "surface", object.span);
}

PartyKind kind_of(std::string_view word) {
  for (const PartyKind k : {PartyKind::project, PartyKind::programme, PartyKind::organization}) {
    if (to_string(k) == word) return k;
  }
  return PartyKind::other;
}

}  // namespace

Span RecordView::span(std::size_t begin, std::size_t end) const {
  const auto behind = std::upper_bound(pieces_.begin(), pieces_.end(), begin,
                                       [](std::size_t at, const Piece& p) { return at < p.begin; });
  const Piece& piece = *(behind - 1);
  const std::string_view literal = bytes_.substr(piece.literal.begin, piece.literal.size());
  return json::inside(literal, piece.literal.begin, begin - piece.begin, end - piece.begin);
}

Text RecordView::text(const json::Value& string) {
  const std::size_t begin = length_;
  pieces_.push_back({begin, string.span});
  length_ += string.text.size() + 1;
  return {string.text, begin, *this};
}

Span RecordView::funder_place(const Funding& funding) const {
  const auto at = std::find_if(funding_.begin(), funding_.end(),
                               [&](const FundingPlace& p) { return p.funding == funding.span; });
  return at == funding_.end() ? funding.span : at->funder;
}

Span RecordView::period_place(const Funding& funding) const {
  const auto at = std::find_if(funding_.begin(), funding_.end(),
                               [&](const FundingPlace& p) { return p.funding == funding.span; });
  return at == funding_.end() ? funding.span : at->period;
}

Funding RecordView::read_funding(const json::Value& value) {
  Funding f;
  f.funder = optional_of(value, "funder");
  // The text lives in the tree, which outlives the record.
  if (const Value* name = value.find("funder_name", Kind::string)) f.funder_name = name->text;
  f.period = optional_of(value, "period");
  f.surface = text_of(value, "surface");
  f.span = place_of(value);
  funding_.push_back({f.span, place_in(value, "funder", f.span), place_in(value, "period", f.span)});
  return f;
}

Party RecordView::read_party(const json::Value& value) {
  Party p;
  p.kind = kind_of(text_of(value, "kind"));
  p.name = text_of(value, "name");
  p.aliases = texts_of(value, "aliases");
  p.subprojects = texts_of(value, "subprojects");
  p.implementers = texts_of(value, "implementers");
  p.programmes = texts_of(value, "programmes");
  p.places = texts_of(value, "places");
  p.qualifiers = texts_of(value, "qualifiers");
  if (const Value* list = value.find("funding", Kind::array)) {
    for (const Value& one : list->items) p.funding.push_back(read_funding(one));
  }
  if (const Value* unfunded = value.find("unfunded", Kind::boolean)) p.unfunded = unfunded->truth;
  p.surface = text_of(value, "surface");
  p.span = place_of(value);
  return p;
}

void RecordView::read_parties(const json::Value* list, rules::Field field, std::vector<Party>& parties) {
  if (list == nullptr) return;
  for (const Value& one : list->items) {
    parties.push_back(read_party(one));
    const Value* surface = one.find("surface", Kind::string);
    if (surface == nullptr) continue;
    FieldView& view = fields_.emplace_back();
    view.field = field;
    view.lines.push_back(text(*surface));
  }
}

EntryView RecordView::entry(const json::Value& value, std::size_t index) {
  pieces_.clear();
  length_ = 0;
  title_.clear();
  fields_.clear();
  funding_.clear();
  record_ = {};
  record_.id = text_of(value, "id");
  record_.name = text_of(value, "name");
  record_.url = optional_of(value, "url");
  if (const Value* url = value.find("url", Kind::string))
    record_.origins.push_back({"url", {url->span.begin + 1, url->span.end - 1}, {}});
  record_.notes = texts_of(value, "notes");
  record_.span = value.span;
  if (const Value* name = value.find("name", Kind::string)) title_.push_back(text(*name));
  read_parties(value.find("developers", Kind::array), rules::Field::developers, record_.developers);
  read_parties(value.find("related", Kind::array), rules::Field::related, record_.related);
  return {record_, index, title_, fields_};
}

}  // namespace palaset::check
