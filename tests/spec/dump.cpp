#include "dump.hpp"

#include <optional>
#include <string_view>

#include "escapes.hpp"

namespace palaset::spec {

namespace {

std::string quoted(std::string_view text) {
  return "\"" + escaped(text) + "\"";
}

std::string text_of(Span span, std::size_t shift) {
  return " [" + std::to_string(span.begin - shift) + "," + std::to_string(span.end - shift) + ")";
}

std::string list(std::string_view field, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string out = "; " + std::string(field) + ": ";
  for (std::size_t i = 0; i < items.size(); ++i) out += (i > 0 ? " | " : "") + escaped(items[i]);
  return out;
}

std::string value(std::string_view field, const std::optional<std::string>& text) {
  return text ? list(field, {*text}) : std::string();
}

std::string fundings(const std::vector<Funding>& all) {
  std::string out;
  for (const Funding& f : all) {
    out += out.empty() ? "; funding: " : " | ";
    out += f.funder.value_or("-") + " " + f.period.value_or("-") + " " + quoted(f.surface);
  }
  return out;
}

std::string line_of(const Party& party, std::size_t shift) {
  return std::string(to_string(party.kind)) + " " + quoted(party.name) + text_of(party.span, shift) +
         list("aliases", party.aliases) + list("subprojects", party.subprojects) +
         list("implementers", party.implementers) + list("programmes", party.programmes) +
         list("places", party.places) + list("qualifiers", party.qualifiers) + fundings(party.funding) +
         (party.unfunded ? "; unfunded" : "");
}

void add_record(const ModelRecord& record, std::vector<std::string>& lines) {
  lines.push_back("model " + record.id + " " + quoted(record.name) + text_of(record.span, 0) +
                  value("url", record.url));
  for (const Party& p : record.developers) lines.push_back("  developer " + line_of(p, 0));
  for (const Party& p : record.related) lines.push_back("  related " + line_of(p, 0));
  for (const std::string& n : record.notes) lines.push_back("  note " + quoted(n));
}

/// A field of a memo's head, where it has one.
void add_field(std::string_view field, const std::optional<std::string>& value,
               std::vector<std::string>& lines) {
  if (value) lines.push_back(std::string(field) + " " + escaped(*value));
}

void add_head(const MemoRecord& memo, std::vector<std::string>& lines) {
  add_field("title", memo.title, lines);
  add_field("type", memo.document_type, lines);
  add_field("date", memo.date, lines);
  add_field("event", memo.event.name, lines);
  add_field("event-date", memo.event.date, lines);
  add_field("event-time", memo.event.time, lines);
  add_field("event-place", memo.event.place, lines);
  add_field("theme", memo.theme, lines);
  if (memo.participants.count)
    lines.push_back("participants " + std::to_string(*memo.participants.count) +
                    value("note", memo.participants.note));
  for (const Participant& p : memo.participants.people) {
    lines.push_back(std::string(to_string(p.presence)) + " " + quoted(p.name) + text_of(p.span, 0) +
                    value("role", p.role) + value("organization", p.organization));
  }
}

/// The lines that a value stands on, where they are several.
template <class Value>
std::string places_of(const Value& value) {
  std::string out = text_of(value.span, 0);
  for (std::size_t i = 0; i < value.spans.size(); ++i)
    out += (i == 0 ? " =" : " +") + text_of(value.spans[i], 0);
  return out;
}

void add_sections(const MemoRecord& memo, std::vector<std::string>& lines) {
  for (const MemoSection& s : memo.sections) {
    lines.push_back(s.heading ? "section " + quoted(*s.heading) + text_of(s.span, 0)
                              : std::string("section"));
    for (const MemoItem& item : s.items)
      lines.push_back("  " + std::to_string(item.level) + " " + quoted(item.text) + places_of(item));
  }
}

void add_outcome(const MemoRecord& memo, std::vector<std::string>& lines) {
  for (const Decision& d : memo.decisions) lines.push_back("decision " + quoted(d.text) + places_of(d));
  for (const Task& t : memo.tasks) {
    lines.push_back("task " + quoted(t.text) + places_of(t) + list("who", t.who) + value("due", t.due));
  }
}

}  // namespace

std::vector<std::string> dump_memo(const Document& document) {
  std::vector<std::string> lines;
  if (!document.memo) return {"no memo"};
  const MemoRecord& memo = *document.memo;
  add_head(memo, lines);
  add_sections(memo, lines);
  add_outcome(memo, lines);
  for (const Party& p : memo.mentions) lines.push_back("mention " + line_of(p, 0));
  for (const Person& p : memo.people) lines.push_back("person " + quoted(p.name) + text_of(p.span, 0));
  for (const MemoDate& d : memo.dates) lines.push_back("when " + d.value + text_of(d.span, 0));
  for (const MemoLink& l : memo.links) lines.push_back("link " + escaped(l.url) + text_of(l.span, 0));
  for (const std::string& e : memo.emails) lines.push_back("email " + escaped(e));
  for (const Diagnostic& d : document.tail.diagnostics)
    lines.push_back("diagnostic " + std::string(d.code) + text_of(d.span, 0));
  return lines;
}

std::vector<std::string> dump_parties(const Document& document, std::size_t shift) {
  std::vector<std::string> lines;
  if (document.records.size() != 1) return {std::to_string(document.records.size()) + " records"};
  const ModelRecord& record = document.records.front();
  for (const Party& p : record.developers) lines.push_back(line_of(p, shift));
  for (const Party& p : record.related) lines.push_back("related " + line_of(p, shift));
  for (const std::string& n : record.notes) lines.push_back("note " + quoted(n));
  return lines;
}

std::vector<std::string> dump_listing(const Document& document) {
  std::vector<std::string> lines;
  if (document.head.title) lines.push_back("title " + quoted(*document.head.title));
  for (const ModelRecord& r : document.records) add_record(r, lines);
  for (const Contact& c : document.tail.contacts) {
    lines.push_back("contact " + quoted(c.name.value_or("")) + text_of(c.span, 0) + value("title", c.title) +
                    value("phone", c.phone) + value("email", c.email) + value("note", c.note));
  }
  for (const Link& l : document.tail.links) {
    lines.push_back("link " + quoted(l.text.value_or("")) + text_of(l.span, 0) + value("url", l.url));
  }
  for (const Diagnostic& d : document.tail.diagnostics) {
    lines.push_back("diagnostic " + std::string(d.code) + text_of(d.span, 0));
  }
  return lines;
}

}  // namespace palaset::spec
