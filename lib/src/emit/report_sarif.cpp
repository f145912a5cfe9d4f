// SARIF 2.1.0 (OASIS, 27 March 2020): one run, a rule a check, a result a finding. Columns count code points,
// which the run says; offsets are bytes of the input.
#include <palaset/version.hpp>

#include "emit/report_uri.hpp"
#include "emit/report_writers.hpp"

namespace palaset::emit {

std::string path_uri(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (word || plain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 15U];
  }
  return uri;
}

namespace {

std::string_view level(Severity severity) {
  return severity == Severity::info ? "note" : to_string(severity);
}

void put_message(JsonText& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.begin_object(Layout::line);
  put_text(json, "text", text);
  json.end_object();
}

class Sarif final : public JsonReport {
 public:
  using JsonReport::JsonReport;

 private:
  void open(JsonText& json) override {
    json.begin_object();
    put_text(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    put_text(json, "version", "2.1.0");
    json.key("runs");
    json.begin_array();
    json.begin_object();
    put_text(json, "columnKind", "unicodeCodePoints");
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    put_text(json, "name", "palaset");
    put_text(json, "version", version());
    json.key("rules");
    json.begin_array();
    for (const CheckInfo& check : checks()) put_rule_of(json, check);
    json.end_array();
    json.end_object();
    json.end_object();
    json.key("results");
    json.begin_array();
  }

  void add(JsonText& json, const ValidationReport& report) override {
    const std::string uri = path_uri(report.source.path);
    for (const Finding& f : report.findings) {
      json.begin_object();
      put_text(json, "ruleId", f.diagnostic.code);
      put_number(json, "ruleIndex", index_of(f.diagnostic.code));
      put_text(json, "level", level(f.diagnostic.severity));
      put_message(json, "message", f.diagnostic.message);
      json.key("locations");
      json.begin_array();
      put_location(json, uri, f);
      json.end_array();
      if (f.diagnostic.fix) put_fixes(json, uri, f);
      json.end_object();
    }
  }

  void close(JsonText& json) override {
    json.end_array();
    json.end_object();
    json.end_array();
    json.end_object();
  }

  static std::size_t index_of(std::string_view code) {
    return static_cast<std::size_t>(find_check(code) - checks().data());
  }

  static void put_rule_of(JsonText& json, const CheckInfo& check) {
    json.begin_object();
    put_text(json, "id", check.code);
    put_message(json, "shortDescription", check.what);
    put_message(json, "fullDescription", check.why);
    json.key("defaultConfiguration");
    json.begin_object(Layout::line);
    put_text(json, "level", level(check.severity));
    json.end_object();
    json.end_object();
  }

  static void put_artifact(JsonText& json, const std::string& uri) {
    json.key("artifactLocation");
    json.begin_object(Layout::line);
    put_text(json, "uri", uri);
    json.end_object();
  }

  static void put_region(JsonText& json, std::string_view key, const TextPlace& begin, const TextPlace& end,
                         Span span) {
    json.key(key);
    json.begin_object(Layout::line);
    put_number(json, "startLine", begin.at.line);
    put_number(json, "startColumn", begin.at.column);
    put_number(json, "endLine", end.at.line);
    put_number(json, "endColumn", end.at.column);
    put_number(json, "byteOffset", span.begin);
    put_number(json, "byteLength", span.size());
    json.end_object();
  }

  static void put_location(JsonText& json, const std::string& uri, const Finding& f) {
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    put_artifact(json, uri);
    put_region(json, "region", f.begin, f.end, f.diagnostic.span);
    json.end_object();
    json.end_object();
  }

  static void put_fixes(JsonText& json, const std::string& uri, const Finding& f) {
    const Fix& fix = *f.diagnostic.fix;
    json.key("fixes");
    json.begin_array();
    json.begin_object();
    put_message(json, "description", fix.message);
    json.key("artifactChanges");
    json.begin_array();
    json.begin_object();
    put_artifact(json, uri);
    json.key("replacements");
    json.begin_array();
    for (std::size_t i = 0; i < fix.edits.size(); ++i) {
      json.begin_object();
      put_region(json, "deletedRegion", f.edits[i].first, f.edits[i].second, fix.edits[i].span);
      put_message(json, "insertedContent", fix.edits[i].text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_array();
    json.end_object();
    json.end_array();
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_sarif_report(Sink& sink, const ReportOptions& options) {
  return std::make_unique<Sarif>(sink, options);
}

}  // namespace palaset::emit
