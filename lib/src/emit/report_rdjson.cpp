// rdjson: the DiagnosticResult of the Reviewdog Diagnostic Format as JSON. Its columns count bytes of UTF-8.
#include "emit/report_writers.hpp"

namespace palaset::emit {

namespace {

std::string_view severity_word(Severity severity) {
  return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
}

void put_position(JsonText& json, std::string_view key, const TextPlace& place) {
  json.key(key);
  json.begin_object(Layout::line);
  put_number(json, "line", place.at.line);
  put_number(json, "column", place.column_utf8);
  json.end_object();
}

void put_range(JsonText& json, const TextPlace& begin, const TextPlace& end) {
  json.key("range");
  json.begin_object();
  put_position(json, "start", begin);
  put_position(json, "end", end);
  json.end_object();
}

class Rdjson final : public JsonReport {
 public:
  using JsonReport::JsonReport;

 private:
  void open(JsonText& json) override {
    json.begin_object();
    json.key("source");
    json.begin_object(Layout::line);
    put_text(json, "name", "palaset");
    json.end_object();
    json.key("diagnostics");
    json.begin_array();
  }

  void add(JsonText& json, const ValidationReport& report) override {
    for (const Finding& f : report.findings) {
      json.begin_object();
      put_text(json, "message", f.diagnostic.message);
      json.key("location");
      json.begin_object();
      put_text(json, "path", report.source.path);
      put_range(json, f.begin, f.end);
      json.end_object();
      put_text(json, "severity", severity_word(f.diagnostic.severity));
      json.key("code");
      json.begin_object(Layout::line);
      put_text(json, "value", f.diagnostic.code);
      json.end_object();
      // Each suggestion is one that may be taken alone, so a fix of several edits is none.
      if (f.diagnostic.fix && f.edits.size() == 1) put_suggestion(json, f);
      json.end_object();
    }
  }

  void close(JsonText& json) override {
    json.end_array();
    json.end_object();
  }

  static void put_suggestion(JsonText& json, const Finding& f) {
    json.key("suggestions");
    json.begin_array();
    json.begin_object();
    put_range(json, f.edits.front().first, f.edits.front().second);
    put_text(json, "text", f.diagnostic.fix->edits.front().text);
    json.end_object();
    json.end_array();
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_rdjson_report(Sink& sink, const ReportOptions& options) {
  return std::make_unique<Rdjson>(sink, options);
}

}  // namespace palaset::emit
