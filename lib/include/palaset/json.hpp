// Documents, records and their parts as nlohmann::json, for those who use that library already.
//
//     #include <palaset/json.hpp>
//     nlohmann::json all = document;                          // sorts keys
//     nlohmann::ordered_json party = record.developers[0];    // keeps the record model's order
//
// The structure is that of the json writer, which is much faster where JSON text is all that is wanted. Bytes
// that are no UTF-8 become U+FFFD here too, so that dump() cannot throw for what an input holds. Needs
// nlohmann/json 3.11 or later; palaset.hpp does not include this header.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include <palaset/document.hpp>
#include <palaset/memo.hpp>
#include <palaset/record.hpp>

namespace palaset {

namespace json_detail {

/// A string of valid UTF-8: what is not ASCII goes once through dump(), which knows how to replace.
template <class Json>
Json text(std::string_view value) {
  const Json json(std::string{value});
  const bool ascii = std::all_of(value.begin(), value.end(), [](char c) { return (c & 0x80) == 0; });
  return ascii ? json : Json::parse(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

template <class Json, class Text>
Json optional_text(const std::optional<Text>& value) {
  return value ? text<Json>(*value) : Json(nullptr);
}

template <class Json>
Json texts(const std::vector<std::string>& values) {
  Json list = Json::array();
  for (const std::string& value : values) list.push_back(text<Json>(value));
  return list;
}

template <class Json>
Json rule(std::string_view id) {
  return id.empty() ? Json(nullptr) : text<Json>(id);
}

/// Origins of one field: for "notes" as many as there are.
template <class Json>
Json origins(const std::vector<Origin>& all, std::string_view field) {
  Json list = Json::array();
  for (const Origin& origin : all) {
    if (origin.field == field) list.push_back(origin);
  }
  return list;
}

template <class Json>
Json first_or_null(const Json& list) {
  return list.empty() ? Json(nullptr) : list.front();
}

}  // namespace json_detail

template <class Json>
void to_json(Json& json, const Span& span) {
  json = Json::array({span.begin, span.end});
}

template <class Json>
void to_json(Json& json, PartyKind kind) {
  json = std::string(to_string(kind));
}

template <class Json>
void to_json(Json& json, Severity severity) {
  json = std::string(to_string(severity));
}

/// Where a value came from; the field that it belongs to is the key above it.
template <class Json>
void to_json(Json& json, const Origin& origin) {
  json = Json::object({{"span", origin.span}, {"rule", json_detail::rule<Json>(origin.rule)}});
}

template <class Json>
void to_json(Json& json, const Funding& funding) {
  using namespace json_detail;
  json = Json::object({{"funder", optional_text<Json>(funding.funder)},
                       {"funder_name", optional_text<Json>(funding.funder_name)},
                       {"period", optional_text<Json>(funding.period)},
                       {"surface", text<Json>(funding.surface)},
                       {"span", funding.span},
                       {"rule", rule<Json>(funding.rule)}});
}

template <class Json>
void to_json(Json& json, const Party& party) {
  using namespace json_detail;
  json = Json::object({{"kind", party.kind},
                       {"name", text<Json>(party.name)},
                       {"aliases", texts<Json>(party.aliases)},
                       {"subprojects", texts<Json>(party.subprojects)},
                       {"implementers", texts<Json>(party.implementers)},
                       {"programmes", texts<Json>(party.programmes)},
                       {"places", texts<Json>(party.places)},
                       {"qualifiers", texts<Json>(party.qualifiers)},
                       {"funding", party.funding},
                       {"unfunded", party.unfunded},
                       {"surface", text<Json>(party.surface)},
                       {"span", party.span},
                       {"ref", optional_text<Json>(party.ref)},
                       {"rule", rule<Json>(party.rule)}});
  if (!party.gram_case.empty()) json["case"] = std::string(party.gram_case);
  if (party.page != 0) json["page"] = party.page;
}

namespace json_detail {

template <class Json>
struct FieldToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const std::string& value) const { return text<Json>(value); }
  Json operator()(const Money& money) const {
    const Json amount =
        money.cents % 100 == 0 ? Json(money.cents / 100) : Json(static_cast<double>(money.cents) / 100);
    return Json::object({{"amount", amount}, {"currency", text_or_null(money.currency)}});
  }
  Json operator()(const Quantity& quantity) const {
    return Json::object({{"value", Json::parse(quantity.value)}, {"unit", text_or_null(quantity.unit)}});
  }
  Json operator()(const Identifier& id) const {
    return Json::object({{"scheme", text<Json>(id.scheme)}, {"value", text<Json>(id.value)}});
  }
  Json operator()(const Party& party) const { return party; }

  static Json text_or_null(const std::string& value) {
    return value.empty() ? Json(nullptr) : text<Json>(value);
  }
};

/// One value or null, or a list, each by `make`.
template <class Json, class Make>
Json shaped(const RecordField& field, const Make& make) {
  if (!field.list) return field.values.empty() ? Json(nullptr) : make(field.values.front());
  Json list = Json::array();
  for (const FieldValue& value : field.values) list.push_back(make(value));
  return list;
}

template <class Json, class Make>
Json shaped(const std::vector<RecordField>& fields, const Make& make) {
  Json all = Json::object();
  for (const RecordField& field : fields) all[std::string(field.key)] = shaped<Json>(field, make);
  return all;
}

}  // namespace json_detail

template <class Json>
void to_json(Json& json, const ModelRecord& record) {
  using namespace json_detail;
  json = Json::object({{"type", "model"},
                       {"id", text<Json>(record.id)},
                       {"name", text<Json>(record.name)},
                       {"url", optional_text<Json>(record.url)},
                       {"developers", record.developers},
                       {"related", record.related},
                       {"notes", texts<Json>(record.notes)},
                       {"span", record.span}});
  if (record.page != 0) json["page"] = record.page;
  json["origin"] = Json::object({{"name", first_or_null(origins<Json>(record.origins, "name"))},
                                 {"url", first_or_null(origins<Json>(record.origins, "url"))},
                                 {"notes", origins<Json>(record.origins, "notes")}});
  if (record.fields.empty()) return;
  json["fields"] = shaped<Json>(
      record.fields, [](const FieldValue& value) { return std::visit(FieldToJson<Json>{}, value.value); });
  json["origin"]["fields"] = shaped<Json>(record.fields, [](const FieldValue& value) {
    return Json::object({{"span", value.span}, {"rule", rule<Json>(value.rule)}});
  });
}

namespace json_detail {

/// Adds the pieces of a value that lies on several lines, where it does.
template <class Json, class Value>
void add_place(Json& json, const Value& value) {
  if (!value.spans.empty()) json["spans"] = value.spans;
  if (value.page > 0) json["page"] = value.page;
}

}  // namespace json_detail

template <class Json>
void to_json(Json& json, const MemoItem& item) {
  using namespace json_detail;
  json = Json::object({{"level", item.level}, {"text", text<Json>(item.text)}, {"span", item.span}});
  add_place(json, item);
  json["rule"] = rule<Json>(item.rule);
}

template <class Json>
void to_json(Json& json, const MemoSection& section) {
  using namespace json_detail;
  json = Json::object({{"heading", optional_text<Json>(section.heading)},
                       {"span", section.heading ? Json(section.span) : Json(nullptr)},
                       {"rule", rule<Json>(section.rule)},
                       {"items", section.items}});
}

template <class Json>
void to_json(Json& json, const Decision& decision) {
  using namespace json_detail;
  json = Json::object({{"text", text<Json>(decision.text)}, {"span", decision.span}});
  add_place(json, decision);
  json["rule"] = rule<Json>(decision.rule);
}

template <class Json>
void to_json(Json& json, const Task& task) {
  using namespace json_detail;
  json = Json::object({{"text", text<Json>(task.text)},
                       {"who", texts<Json>(task.who)},
                       {"due", optional_text<Json>(task.due)},
                       {"span", task.span}});
  add_place(json, task);
  json["rule"] = rule<Json>(task.rule);
}

template <class Json>
void to_json(Json& json, const Participant& person) {
  using namespace json_detail;
  json = Json::object({{"name", text<Json>(person.name)},
                       {"role", optional_text<Json>(person.role)},
                       {"organization", optional_text<Json>(person.organization)},
                       {"presence", std::string(to_string(person.presence))},
                       {"surface", text<Json>(person.surface)},
                       {"span", person.span},
                       {"rule", rule<Json>(person.rule)}});
}

template <class Json>
void to_json(Json& json, const Person& person) {
  using namespace json_detail;
  json = Json::object({{"name", text<Json>(person.name)}});
  if (person.page > 0) json["page"] = person.page;
  json["surface"] = text<Json>(person.surface);
  json["span"] = person.span;
  json["rule"] = rule<Json>(person.rule);
}

template <class Json>
void to_json(Json& json, const MemoDate& date) {
  using namespace json_detail;
  json = Json::object({{"value", text<Json>(date.value)},
                       {"surface", text<Json>(date.surface)},
                       {"span", date.span},
                       {"rule", rule<Json>(date.rule)}});
}

template <class Json>
void to_json(Json& json, const MemoLink& link) {
  using namespace json_detail;
  json = Json::object({{"url", text<Json>(link.url)},
                       {"text", optional_text<Json>(link.text)},
                       {"span", link.span},
                       {"rule", rule<Json>(link.rule)}});
}

template <class Json>
void to_json(Json& json, const Repair& repair) {
  json = Json::object({{"kind", json_detail::text<Json>(repair.kind)}, {"span", repair.span}});
}

template <class Json>
void to_json(Json& json, const MemoEvent& event) {
  using namespace json_detail;
  json = Json::object({{"name", optional_text<Json>(event.name)},
                       {"date", optional_text<Json>(event.date)},
                       {"time", optional_text<Json>(event.time)},
                       {"place", optional_text<Json>(event.place)}});
}

template <class Json>
void to_json(Json& json, const Participants& participants) {
  using namespace json_detail;
  json = Json::object({{"count", participants.count ? Json(*participants.count) : Json(nullptr)},
                       {"names", texts<Json>(participants.names)},
                       {"note", optional_text<Json>(participants.note)},
                       {"people", participants.people}});
}

template <class Json>
void to_json(Json& json, const MemoRecord& memo) {
  using namespace json_detail;
  json = Json::object({{"type", "memo"},
                       {"title", optional_text<Json>(memo.title)},
                       {"document_type", optional_text<Json>(memo.document_type)},
                       {"date", optional_text<Json>(memo.date)},
                       {"event", memo.event},
                       {"theme", optional_text<Json>(memo.theme)},
                       {"participants", memo.participants},
                       {"sections", memo.sections},
                       {"decisions", memo.decisions},
                       {"tasks", memo.tasks},
                       {"mentions", memo.mentions},
                       {"people", memo.people},
                       {"dates", memo.dates},
                       {"links", memo.links},
                       {"emails", texts<Json>(memo.emails)},
                       {"span", memo.span}});
  Json origin = Json::object();
  for (const char* field : {"title", "document_type", "date", "event.name", "event.date", "event.time",
                            "event.place", "theme", "participants.count"})
    origin[field] = first_or_null(origins<Json>(memo.origins, field));
  origin["emails"] = origins<Json>(memo.origins, "emails");
  json["origin"] = std::move(origin);
  json["repairs"] = memo.repairs;
}

template <class Json>
void to_json(Json& json, const ToolInfo& tool) {
  using namespace json_detail;
  json = Json::object({{"name", "palaset"},
                       {"version", text<Json>(tool.version)},
                       {"rules", text<Json>(tool.rules)},
                       {"morphology", text<Json>(tool.morphology)}});
}

template <class Json>
void to_json(Json& json, const SourceInfo& source) {
  using namespace json_detail;
  json = Json::object({{"path", text<Json>(source.path)},
                       {"media_type", text<Json>(source.media_type)},
                       {"encoding", text<Json>(source.encoding)},
                       {"bytes", source.bytes},
                       {"sha256", optional_text<Json>(source.sha256)}});
}

template <class Json>
void to_json(Json& json, const Contact& contact) {
  using namespace json_detail;
  json = Json::object({{"name", optional_text<Json>(contact.name)},
                       {"title", optional_text<Json>(contact.title)},
                       {"phone", optional_text<Json>(contact.phone)},
                       {"email", optional_text<Json>(contact.email)},
                       {"note", optional_text<Json>(contact.note)},
                       {"span", contact.span},
                       {"rule", rule<Json>(contact.rule)}});
}

template <class Json>
void to_json(Json& json, const Link& link) {
  using namespace json_detail;
  json = Json::object({{"url", optional_text<Json>(link.url)},
                       {"text", optional_text<Json>(link.text)},
                       {"span", link.span},
                       {"rule", rule<Json>(link.rule)}});
}

template <class Json>
void to_json(Json& json, const Edit& edit) {
  using namespace json_detail;
  json = Json::object({{"span", edit.span}, {"text", text<Json>(edit.text)}});
}

template <class Json>
void to_json(Json& json, const Fix& fix) {
  using namespace json_detail;
  json = Json::object({{"message", text<Json>(fix.message)}, {"safe", fix.safe}, {"edits", fix.edits}});
}

template <class Json>
void to_json(Json& json, const Diagnostic& diagnostic) {
  using namespace json_detail;
  json = Json::object({{"code", text<Json>(diagnostic.code)},
                       {"severity", diagnostic.severity},
                       {"message", text<Json>(diagnostic.message)},
                       {"span", diagnostic.span},
                       {"line", diagnostic.at.line},
                       {"column", diagnostic.at.column},
                       {"rule", rule<Json>(diagnostic.rule)},
                       {"fix", diagnostic.fix ? Json(*diagnostic.fix) : Json(nullptr)}});
}

template <class Json>
void to_json(Json& json, const Document& document) {
  using namespace json_detail;
  const DocumentHead& head = document.head;
  json = Json::object({{"schema", "palaset.document/1"},
                       {"tool", head.tool},
                       {"source", head.source},
                       {"profile", text<Json>(head.profile)},
                       {"title", optional_text<Json>(head.title)},
                       {"language", optional_text<Json>(head.language)},
                       {"date", optional_text<Json>(head.date)}});
  json["origin"] = Json::object({{"title", head.title ? Json(head.title_origin) : Json(nullptr)},
                                 {"language", head.language ? Json(head.language_origin) : Json(nullptr)},
                                 {"date", head.date ? Json(head.date_origin) : Json(nullptr)}});
  json["records"] = document.records;
  if (document.memo) json["records"].push_back(*document.memo);
  json["contacts"] = document.tail.contacts;
  json["links"] = document.tail.links;
  json["diagnostics"] = document.tail.diagnostics;
}

}  // namespace palaset
