#include "validate_records.hpp"

#include <optional>
#include <variant>

#include "check/inspector.hpp"
#include "check/line_places.hpp"
#include "check/record_faults.hpp"
#include "check/record_view.hpp"
#include "check/schema_checker.hpp"
#include "emit/schema/schema.hpp"
#include "json/value.hpp"
#include "unicode/characters.hpp"

namespace palaset::pipeline {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first byte that is no UTF-8.
std::optional<std::size_t> first_bad(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    std::size_t bad = 0;
    const std::size_t length = unicode::valid_length(bytes, i, bad);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

class RecordsInspection {
 public:
  RecordsInspection(std::string_view bytes, const check::Choice& choice, std::size_t max_findings,
                    const Tools& tools, ValidationReport& report)
      : bytes_(bytes),
        inspector_(choice, max_findings),
        schema_(emit::document_schema()),
        view_(bytes),
        report_(report) {
    surroundings_ = {check::InputKind::records, bytes, &tools.vocabulary, &tools.morphology, nullptr};
    surroundings_.records = &view_;
    inspector_.begin(surroundings_, false);
    lines_ = report.source.path.ends_with(".jsonl") || report.source.path.ends_with(".ndjson");
  }

  void run() {
    if (const auto bad = first_bad(bytes_))
      syntax(*bad, "expected UTF-8, saw a byte that is none");
    else
      read_all();
    inspector_.finish(tail_);
    report_.left_out = inspector_.findings().left_out();
    report_.findings =
        check::place(inspector_.findings().in_order(), {bytes_, [](std::size_t byte) { return byte; }});
  }

 private:
  void add(std::string_view code, Span span, std::string message) {
    inspector_.add({Diagnostic{code, Severity::error, std::move(message), span, {}, code}});
  }

  void syntax(std::size_t at, std::string message) {
    const std::size_t end = std::min(at + unicode::at(bytes_, at).length, bytes_.size());
    add("json.syntax", {at, end}, std::move(message));
  }

  /// One value, or one a line.
  void read_all() {
    std::size_t at = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (at = json::skip_space(bytes_, at); at < bytes_.size(); at = json::skip_space(bytes_, at)) {
      auto read = json::read(bytes_, at);
      if (const auto* fault = std::get_if<json::Fault>(&read)) {
        syntax(fault->at, fault->message);
        // In JSON Lines the next line is a value of its own.
        const std::size_t line = bytes_.find('\n', fault->at);
        if (!lines_ || line == std::string_view::npos) return;
        at = line;
        continue;
      }
      take(*std::get_if<json::Value>(&read));
    }
  }

  void take(const json::Value& value) {
    if (value.kind == json::Kind::array) {
      for (const json::Value& one : value.items) take_document(one);
    } else if (value.find("records") != nullptr) {
      take_document(value);
    } else {
      lines_ = true;
      take_line(value);
    }
  }

  void take_document(const json::Value& value) {
    check_schema(value, "document");
    take_contacts(value);
    faults_.document(value.find("source"));
    if (const json::Value* records = value.find("records")) {
      for (const json::Value& one : records->items) take_record(one);
    }
  }

  void take_line(const json::Value& value) {
    const json::Value* type = value.find("type");
    const std::string_view word = type == nullptr ? std::string_view() : std::string_view(type->text);
    check_schema(value, word == "document" ? "document_line" : word == "memo" ? "memo_line" : "record_line");
    take_contacts(value);
    if (word == "document") faults_.document(value.find("source"));
    take_record(value);
  }

  /// One for each address and number, which is all that the checks of contacts look at.
  void take_contacts(const json::Value& document) {
    const json::Value* contacts = document.find("contacts");
    if (contacts == nullptr) return;
    for (const json::Value& one : contacts->items) {
      for (const std::string_view key : {"email", "phone"}) {
        const json::Value* value = one.find(key);
        if (value == nullptr || value->kind != json::Kind::string || value->text.empty()) continue;
        Contact& contact = tail_.contacts.emplace_back();
        (key == "email" ? contact.email : contact.phone) = value->text;
        contact.span = {value->span.begin + 1, value->span.end - 1};  // without quotation marks
      }
    }
  }

  void check_schema(const json::Value& value, std::string_view definition) {
    for (check::SchemaFault& fault : schema_.check(value, definition))
      add("json.schema", fault.span, std::move(fault.message));
  }

  void take_record(const json::Value& value) {
    const json::Value* type = value.find("type");
    if (type == nullptr || type->kind != json::Kind::string || type->text != "model") return;
    inspector_.add(faults_.record(value));
    inspector_.entry(view_.entry(value, report_.records++));
  }

  std::string_view bytes_;
  check::Surroundings surroundings_;
  check::Inspector inspector_;
  check::SchemaChecker schema_;
  check::RecordView view_;
  check::RecordFaults faults_;
  DocumentTail tail_;  ///< its contacts
  ValidationReport& report_;
  bool lines_ = false;  ///< JSON Lines: a fault ends its line and not the file
};

}  // namespace

bool holds_records(std::string_view bytes, std::string_view name) {
  if (name.ends_with(".json") || name.ends_with(".jsonl") || name.ends_with(".ndjson")) return true;
  const std::size_t at =
      json::skip_space(bytes, bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  if (at >= bytes.size() || (bytes[at] != '{' && bytes[at] != '[')) return false;
  const std::size_t next = json::skip_space(bytes, at + 1);
  return next < bytes.size() && (bytes[next] == '"' || (bytes[at] == '[' && bytes[next] == '{'));
}

void validate_records(std::string_view bytes, const check::Choice& choice, std::size_t max_findings,
                      const Tools& tools, ValidationReport& report) {
  report.source.media_type = "application/json";
  report.source.encoding = "UTF-8";
  report.source.bytes = bytes.size();
  RecordsInspection(bytes, choice, max_findings, tools, report).run();
}

}  // namespace palaset::pipeline
