#include "emit/memo_json.hpp"

#include <string>
#include <vector>

#include "emit/json_members.hpp"

namespace palaset::emit {
namespace {

template <class List, class Put>
void put_list(JsonText& json, std::string_view key, const List& list, Put put) {
  if (list.empty()) return json.empty_list(key);
  json.key(key);
  json.begin_array();
  for (const auto& value : list) put(json, value);
  json.end_array();
}

/// Where a value lies; the lines it stands on, where they are several.
template <class Value>
void put_place(JsonText& json, const Value& value) {
  put_span(json, value.span);
  if (!value.spans.empty()) {
    json.key("spans");
    json.begin_array(Layout::line);
    for (const Span& s : value.spans) json.pair(s.begin, s.end);
    json.end_array();
  }
  put_page(json, value.page);
  put_rule(json, value.rule);
}

void put_item(JsonText& json, const MemoItem& item) {
  json.begin_object();
  json.key("level");
  json.number(item.level);
  put_text(json, "text", item.text);
  put_place(json, item);
  json.end_object();
}

void put_section(JsonText& json, const MemoSection& section) {
  json.begin_object();
  put_optional(json, "heading", section.heading);
  json.key("span");
  section.heading ? json.pair(section.span.begin, section.span.end) : json.null();
  put_rule(json, section.rule);
  put_list(json, "items", section.items, put_item);
  json.end_object();
}

void put_decision(JsonText& json, const Decision& decision) {
  json.begin_object();
  put_text(json, "text", decision.text);
  put_place(json, decision);
  json.end_object();
}

void put_task(JsonText& json, const Task& task) {
  json.begin_object();
  put_text(json, "text", task.text);
  put_texts(json, "who", task.who);
  put_optional(json, "due", task.due);
  put_place(json, task);
  json.end_object();
}

void put_participant(JsonText& json, const Participant& person) {
  json.begin_object();
  put_text(json, "name", person.name);
  put_optional(json, "role", person.role);
  put_optional(json, "organization", person.organization);
  put_text(json, "presence", to_string(person.presence));
  put_evidence(json, person);
  json.end_object();
}

void put_person(JsonText& json, const Person& person) {
  json.begin_object();
  put_text(json, "name", person.name);
  put_page(json, person.page);
  put_evidence(json, person);
  json.end_object();
}

void put_date(JsonText& json, const MemoDate& date) {
  json.begin_object(Layout::line);
  put_text(json, "value", date.value);
  put_evidence(json, date);
  json.end_object();
}

void put_memo_link(JsonText& json, const MemoLink& link) {
  json.begin_object();
  put_text(json, "url", link.url);
  put_optional(json, "text", link.text);
  put_span(json, link.span);
  put_rule(json, link.rule);
  json.end_object();
}

void put_repair(JsonText& json, const Repair& repair) {
  json.begin_object(Layout::line);
  put_text(json, "kind", repair.kind);
  put_span(json, repair.span);
  json.end_object();
}

void put_event(JsonText& json, const MemoEvent& event) {
  json.key("event");
  json.begin_object();
  put_optional(json, "name", event.name);
  put_optional(json, "date", event.date);
  put_optional(json, "time", event.time);
  put_optional(json, "place", event.place);
  json.end_object();
}

void put_participants(JsonText& json, const Participants& participants) {
  json.key("participants");
  json.begin_object();
  json.key("count");
  participants.count ? json.number(*participants.count) : json.null();
  put_texts(json, "names", participants.names);
  put_optional(json, "note", participants.note);
  put_list(json, "people", participants.people, put_participant);
  json.end_object();
}

/// A place a field; e-mails have one each, in their order.
void put_memo_origin(JsonText& json, const std::vector<Origin>& origins) {
  json.key("origin");
  json.begin_object();
  for (const std::string_view field : {"title", "document_type", "date", "event.name", "event.date",
                                       "event.time", "event.place", "theme", "participants.count"})
    put_first_origin(json, origins, field);
  put_origins(json, origins, "emails");
  json.end_object();
}

}  // namespace

void put_memo(JsonText& json, const MemoRecord& memo, const RecordExtras& extras) {
  json.begin_object();
  put_text(json, "type", "memo");
  put_optional(json, "title", memo.title);
  put_optional(json, "document_type", memo.document_type);
  put_optional(json, "date", memo.date);
  put_event(json, memo.event);
  put_optional(json, "theme", memo.theme);
  put_participants(json, memo.participants);
  put_list(json, "sections", memo.sections, put_section);
  put_list(json, "decisions", memo.decisions, put_decision);
  put_list(json, "tasks", memo.tasks, put_task);
  put_list(json, "mentions", memo.mentions, put_party);
  put_list(json, "people", memo.people, put_person);
  put_list(json, "dates", memo.dates, put_date);
  put_list(json, "links", memo.links, put_memo_link);
  put_texts(json, "emails", memo.emails);
  put_span(json, memo.span);
  if (!extras.source.empty()) {
    json.key("source");
    json.raw(extras.source);
  }
  if (extras.origin) {
    put_memo_origin(json, memo.origins);
    put_list(json, "repairs", memo.repairs, put_repair);
  }
  json.end_object();
}

}  // namespace palaset::emit
