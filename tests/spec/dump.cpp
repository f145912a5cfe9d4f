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

}  // namespace

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
