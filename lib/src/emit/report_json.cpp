// json and jsonl: findings with the members of a diagnostic, and all their columns.
#include <palaset/version.hpp>

#include "emit/record_json.hpp"
#include "emit/report_writers.hpp"

namespace palaset::emit {

namespace {

void put_finding_members(JsonText& json, const Finding& finding) {
  put_diagnostic_members(json, finding.diagnostic);
  put_number(json, "end_line", finding.end.at.line);
  put_number(json, "end_column", finding.end.at.column);
  put_number(json, "column_utf16", finding.begin.column_utf16);
  put_number(json, "end_column_utf16", finding.end.column_utf16);
}

class Json final : public JsonReport {
 public:
  using JsonReport::JsonReport;

 private:
  void open(JsonText& json) override {
    json.begin_object();
    put_text(json, "schema", "palaset.findings/1");
    json.key("tool");
    json.begin_object(Layout::line);
    put_text(json, "name", "palaset");
    put_text(json, "version", version());
    json.end_object();
    json.key("inputs");
    json.begin_array();
  }

  void add(JsonText& json, const ValidationReport& report) override {
    json.begin_object();
    put_text(json, "path", report.source.path);
    json.key("profile");
    report.profile.empty() ? json.null() : json.string(report.profile);
    put_number(json, "records", report.records);
    put_number(json, "left_out", report.left_out);
    put_number(json, "suppressed", report.suppressed);
    json.key("findings");
    json.begin_array();
    for (const Finding& f : report.findings) {
      json.begin_object();
      put_finding_members(json, f);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }

  void close(JsonText& json) override {
    json.end_array();
    json.end_object();
  }
};

class Jsonl final : public ReportWriter {
 public:
  explicit Jsonl(Sink& sink) : sink_(sink) {}

  bool report(const ValidationReport& report) override {
    OutBuffer lines;
    JsonText json(lines);
    for (const Finding& f : report.findings) {
      json.restart();
      json.begin_object();
      put_text(json, "path", report.source.path);
      put_finding_members(json, f);
      json.end_object();
      lines.add('\n');
      if (lines.size() < at_once) continue;
      if (!sink_.write(lines.view())) return false;
      lines.clear();
    }
    return lines.size() == 0 || sink_.write(lines.view());
  }

  bool finish() override { return true; }

 private:
  static constexpr std::size_t at_once = std::size_t{1} << 16;  ///< bytes

  Sink& sink_;
};

}  // namespace

std::unique_ptr<ReportWriter> make_json_report(Sink& sink, const ReportOptions& options) {
  return std::make_unique<Json>(sink, options);
}

std::unique_ptr<ReportWriter> make_jsonl_report(Sink& sink) {
  return std::make_unique<Jsonl>(sink);
}

}  // namespace palaset::emit
