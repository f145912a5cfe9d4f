#include "explain/values.hpp"

namespace palaset::explain {

namespace {

using Take = std::function<void(FoundValue)>;

std::string indexed(std::string_view name, std::size_t i) {
  return std::string(name) + "[" + std::to_string(i) + "]";
}

std::string text_of(const Party& p) {
  return p.name + " (" + std::string(to_string(p.kind)) + ")";
}

std::string text_of(const Funding& f) {
  std::string out = f.funder.value_or("");
  if (f.period) out += (out.empty() ? "" : " ") + *f.period;
  return out;
}

std::string text_of(const Contact& c) {
  std::string out;
  for (const auto* part : {&c.name, &c.title, &c.phone, &c.email}) {
    if (*part) out += (out.empty() ? "" : ", ") + **part;
  }
  return out;
}

void party_values(const Party& party, const std::string& path, const Take& take) {
  take({path, text_of(party), party.span, party.rule});
  for (std::size_t i = 0; i < party.funding.size(); ++i) {
    const Funding& f = party.funding[i];
    take({path + "." + indexed("funding", i), text_of(f), f.span, f.rule});
  }
}

void parties_values(const std::vector<Party>& parties, const std::string& path, const Take& take) {
  for (std::size_t i = 0; i < parties.size(); ++i) party_values(parties[i], path + indexed("", i), take);
}

struct OwnText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Money& m) const {
    const std::string cents = std::to_string(m.cents % 100);
    return std::to_string(m.cents / 100) + "." + (cents.size() < 2 ? "0" : "") + cents + " " + m.currency;
  }
  std::string operator()(const Quantity& q) const {
    return q.unit.empty() ? q.value : q.value + " " + q.unit;
  }
  std::string operator()(const Identifier& i) const { return i.value; }
  std::string operator()(const Party& p) const { return text_of(p); }
};

void own_values(const RecordField& field, const std::string& path, const Take& take) {
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    const FieldValue& v = field.values[i];
    const std::string at = path + ".fields." + (field.list ? indexed(field.key, i) : std::string(field.key));
    if (const auto* party = std::get_if<Party>(&v.value)) {
      party_values(*party, at, take);
    } else {
      take({at, std::visit(OwnText{}, v.value), v.span, v.rule});
    }
  }
}

void record_values(const ModelRecord& record, const std::string& path, const Take& take) {
  std::size_t notes = 0;
  for (const Origin& o : record.origins) {
    if (o.field == "name") take({path + ".name", record.name, o.span, o.rule});
    if (o.field == "url") take({path + ".url", record.url.value_or(""), o.span, o.rule});
    if (o.field == "notes" && notes < record.notes.size()) {
      take({path + "." + indexed("notes", notes), record.notes[notes], o.span, o.rule});
      ++notes;
    }
  }
  parties_values(record.developers, path + ".developers", take);
  parties_values(record.related, path + ".related", take);
  for (const RecordField& f : record.fields) own_values(f, path, take);
}

/// Plain values of a memo, whose places stand apart.
std::string memo_value(const MemoRecord& m, std::string_view field, std::size_t emails) {
  if (field == "title") return m.title.value_or("");
  if (field == "document_type") return m.document_type.value_or("");
  if (field == "date") return m.date.value_or("");
  if (field == "event.name") return m.event.name.value_or("");
  if (field == "event.date") return m.event.date.value_or("");
  if (field == "event.time") return m.event.time.value_or("");
  if (field == "event.place") return m.event.place.value_or("");
  if (field == "theme") return m.theme.value_or("");
  if (field == "participants.count")
    return m.participants.count ? std::to_string(*m.participants.count) : std::string();
  return field == "emails" && emails < m.emails.size() ? m.emails[emails] : std::string();
}

/// Values of a list that have a name, a text or the like.
template <class T, class Text>
void list_values(const std::vector<T>& list, std::string_view name, const std::string& path, const Take& take,
                 const Text& text) {
  for (std::size_t i = 0; i < list.size(); ++i)
    take({path + "." + indexed(name, i), text(list[i]), list[i].span, list[i].rule});
}

void memo_values(const MemoRecord& m, const std::string& path, const Take& take) {
  std::size_t emails = 0;
  for (const Origin& o : m.origins) {
    const bool email = o.field == "emails";
    take({path + "." + (email ? indexed(o.field, emails) : std::string(o.field)),
          memo_value(m, o.field, emails), o.span, o.rule});
    emails += email ? 1U : 0U;
  }
  const auto name = [](const auto& v) { return v.name; };
  const auto text = [](const auto& v) { return v.text; };
  list_values(m.participants.people, "participants.people", path, take, name);
  for (std::size_t s = 0; s < m.sections.size(); ++s) {
    const MemoSection& section = m.sections[s];
    const std::string at = path + "." + indexed("sections", s);
    if (section.heading) take({at + ".heading", *section.heading, section.span, section.rule});
    list_values(section.items, "items", at, take, text);
  }
  list_values(m.decisions, "decisions", path, take, text);
  list_values(m.tasks, "tasks", path, take, text);
  parties_values(m.mentions, path + ".mentions", take);
  list_values(m.people, "people", path, take, name);
  list_values(m.dates, "dates", path, take, [](const MemoDate& d) { return d.value; });
  list_values(m.links, "links", path, take, [](const MemoLink& l) { return l.url; });
}

}  // namespace

void for_each_value(const Document& document, const Take& take) {
  if (document.head.title)
    take({"title", *document.head.title, document.head.title_origin.span, document.head.title_origin.rule});
  for (std::size_t i = 0; i < document.records.size(); ++i)
    record_values(document.records[i], indexed("records", i), take);
  if (document.memo) memo_values(*document.memo, "records[0]", take);
  for (std::size_t i = 0; i < document.tail.contacts.size(); ++i) {
    const Contact& c = document.tail.contacts[i];
    take({indexed("contacts", i), text_of(c), c.span, c.rule});
  }
  if (document.memo) return;  // its links are those of the document
  for (std::size_t i = 0; i < document.tail.links.size(); ++i) {
    const Link& l = document.tail.links[i];
    take({indexed("links", i), l.text.value_or(l.url.value_or("")), l.span, l.rule});
  }
}

}  // namespace palaset::explain
