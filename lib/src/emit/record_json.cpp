#include "emit/record_json.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "emit/field_json.hpp"
#include "emit/json_members.hpp"

namespace palaset::emit {
namespace {

/// Short lists stay on one line, so that a page of text shows more than one party.
Layout layout_of(const std::vector<std::string>& texts) {
  constexpr std::size_t longest_line = 80;
  std::size_t length = 0;
  for (const std::string& text : texts) length += text.size() + 4;
  return texts.size() <= 1 || length <= longest_line ? Layout::line : Layout::block;
}

}  // namespace

void put_array(JsonText& json, const std::vector<std::string>& texts) {
  json.begin_array(layout_of(texts));
  for (const std::string& text : texts) json.string(text);
  json.end_array();
}

namespace {

void put_funding(JsonText& json, const Funding& funding) {
  json.begin_object();
  put_optional(json, "funder", funding.funder);
  put_optional(json, "funder_name", funding.funder_name);
  put_optional(json, "period", funding.period);
  put_evidence(json, funding);
  json.end_object();
}

}  // namespace

void put_party(JsonText& json, const Party& party) {
  json.begin_object();
  json.key("kind");
  json.name(to_string(party.kind));
  put_text(json, "name", party.name);
  put_texts(json, "aliases", party.aliases);
  put_texts(json, "subprojects", party.subprojects);
  put_texts(json, "implementers", party.implementers);
  put_texts(json, "programmes", party.programmes);
  put_texts(json, "places", party.places);
  put_texts(json, "qualifiers", party.qualifiers);
  if (party.funding.empty()) {
    json.empty_list("funding");
  } else {
    json.key("funding");
    json.begin_array();
    for (const Funding& funding : party.funding) put_funding(json, funding);
    json.end_array();
  }
  json.key("unfunded");
  json.boolean(party.unfunded);
  put_text(json, "surface", party.surface);
  put_span(json, party.span);
  if (!party.gram_case.empty()) put_text(json, "case", party.gram_case);
  put_page(json, party.page);
  put_optional(json, "ref", party.ref);
  put_rule(json, party.rule);
  json.end_object();
}

namespace {

void put_parties(JsonText& json, std::string_view key, const std::vector<Party>& parties) {
  json.key(key);
  json.begin_array();
  for (const Party& party : parties) put_party(json, party);
  json.end_array();
}

void put_origin(JsonText& json, const Origin& origin) {
  json.begin_object(Layout::line);
  put_span(json, origin.span);
  put_rule(json, origin.rule);
  json.end_object();
}

}  // namespace

void put_first_origin(JsonText& json, const std::vector<Origin>& origins, std::string_view field) {
  json.key(field);
  for (const Origin& origin : origins) {
    if (origin.field == field) return put_origin(json, origin);
  }
  json.null();
}

void put_origins(JsonText& json, const std::vector<Origin>& origins, std::string_view field) {
  json.key(field);
  json.begin_array();
  for (const Origin& origin : origins) {
    if (origin.field == field) put_origin(json, origin);
  }
  json.end_array();
}

namespace {

void put_record_origin(JsonText& json, const ModelRecord& record) {
  json.key("origin");
  json.begin_object();
  put_first_origin(json, record.origins, "name");
  put_first_origin(json, record.origins, "url");
  put_origins(json, record.origins, "notes");
  if (!record.fields.empty()) put_field_origins(json, record.fields);
  json.end_object();
}

void put_contact(JsonText& json, const Contact& contact) {
  json.begin_object();
  put_optional(json, "name", contact.name);
  put_optional(json, "title", contact.title);
  put_optional(json, "phone", contact.phone);
  put_optional(json, "email", contact.email);
  put_optional(json, "note", contact.note);
  put_span(json, contact.span);
  put_rule(json, contact.rule);
  json.end_object();
}

void put_link(JsonText& json, const Link& link) {
  json.begin_object();
  put_optional(json, "url", link.url);
  put_optional(json, "text", link.text);
  put_span(json, link.span);
  put_rule(json, link.rule);
  json.end_object();
}

void put_fix(JsonText& json, const Fix& fix) {
  json.begin_object();
  put_text(json, "message", fix.message);
  json.key("safe");
  json.boolean(fix.safe);
  json.key("edits");
  json.begin_array();
  for (const Edit& edit : fix.edits) {
    json.begin_object(Layout::line);
    put_span(json, edit.span);
    put_text(json, "text", edit.text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void put_diagnostic_members(JsonText& json, const Diagnostic& diagnostic) {
  put_text(json, "code", diagnostic.code);
  put_text(json, "severity", to_string(diagnostic.severity));
  put_text(json, "message", diagnostic.message);
  put_span(json, diagnostic.span);
  json.key("line");
  json.number(diagnostic.at.line);
  json.key("column");
  json.number(diagnostic.at.column);
  put_rule(json, diagnostic.rule);
  json.key("fix");
  diagnostic.fix ? put_fix(json, *diagnostic.fix) : json.null();
}

namespace {

void put_diagnostic(JsonText& json, const Diagnostic& diagnostic) {
  json.begin_object();
  put_diagnostic_members(json, diagnostic);
  json.end_object();
}

void put_tool(JsonText& json, const ToolInfo& tool) {
  json.key("tool");
  json.begin_object();
  put_text(json, "name", "palaset");
  put_text(json, "version", tool.version);
  put_text(json, "rules", tool.rules);
  put_text(json, "morphology", tool.morphology);
  json.end_object();
}

}  // namespace

void put_source(JsonText& json, const SourceInfo& source) {
  json.begin_object();
  put_text(json, "path", source.path);
  put_text(json, "media_type", source.media_type);
  put_text(json, "encoding", source.encoding);
  json.key("bytes");
  json.number(source.bytes);
  put_optional(json, "sha256", source.sha256);
  json.end_object();
}

void put_model(JsonText& json, const ModelRecord& record, const RecordExtras& extras) {
  json.begin_object();
  put_text(json, "type", "model");
  put_text(json, "id", record.id);
  put_text(json, "name", record.name);
  put_optional(json, "url", record.url);
  put_parties(json, "developers", record.developers);
  put_parties(json, "related", record.related);
  put_texts(json, "notes", record.notes);
  if (!record.fields.empty()) put_fields(json, record.fields);
  put_span(json, record.span);
  put_page(json, record.page);
  if (!extras.source.empty()) {
    json.key("source");
    json.raw(extras.source);
  }
  if (extras.origin) put_record_origin(json, record);
  json.end_object();
}

void put_head_members(JsonText& json, const DocumentHead& head) {
  put_text(json, "schema", "palaset.document/1");
  put_tool(json, head.tool);
  json.key("source");
  put_source(json, head.source);
  put_text(json, "profile", head.profile);
  put_optional(json, "title", head.title);
  put_optional(json, "language", head.language);
  put_optional(json, "date", head.date);
}

void put_origin_member(JsonText& json, const DocumentHead& head) {
  json.key("origin");
  json.begin_object();
  const auto put = [&](std::string_view key, bool given, const Origin& origin) {
    json.key(key);
    given ? put_origin(json, origin) : json.null();
  };
  put("title", head.title.has_value(), head.title_origin);
  put("language", head.language.has_value(), head.language_origin);
  put("date", head.date.has_value(), head.date_origin);
  json.end_object();
}

void put_tail_members(JsonText& json, const DocumentTail& tail) {
  json.key("contacts");
  json.begin_array();
  for (const Contact& contact : tail.contacts) put_contact(json, contact);
  json.end_array();
  json.key("links");
  json.begin_array();
  for (const Link& link : tail.links) put_link(json, link);
  json.end_array();
  json.key("diagnostics");
  json.begin_array();
  for (const Diagnostic& diagnostic : tail.diagnostics) put_diagnostic(json, diagnostic);
  json.end_array();
}

}  // namespace palaset::emit
