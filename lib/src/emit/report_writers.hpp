// What the writers of reports have in common: a JSON document that is written piece by piece, and places.
#pragma once

#include <memory>

#include <palaset/report.hpp>

#include "emit/json_members.hpp"
#include "emit/json_text.hpp"

namespace palaset::emit {

std::unique_ptr<ReportWriter> make_json_report(Sink& sink, const ReportOptions& options);
std::unique_ptr<ReportWriter> make_jsonl_report(Sink& sink);
std::unique_ptr<ReportWriter> make_sarif_report(Sink& sink, const ReportOptions& options);
std::unique_ptr<ReportWriter> make_github_report(Sink& sink);
std::unique_ptr<ReportWriter> make_rdjson_report(Sink& sink, const ReportOptions& options);

/// A report that is one JSON document: what is written is handed on after each input.
class JsonReport : public ReportWriter {
 public:
  JsonReport(Sink& sink, const ReportOptions& options)
      : sink_(sink), json_(buffer_, {.indent = options.indent, .colour = options.colour}) {}

  bool report(const ValidationReport& report) final;
  bool finish() final;

 protected:
  /// What stands before the first report, in it, and behind the last.
  virtual void open(JsonText& json) = 0;
  virtual void add(JsonText& json, const ValidationReport& report) = 0;
  virtual void close(JsonText& json) = 0;

 private:
  bool hand_on();

  Sink& sink_;
  OutBuffer buffer_;
  JsonText json_;
  bool opened_ = false;
  bool refused_ = false;
};

inline void put_number(JsonText& json, std::string_view key, std::uint64_t number) {
  json.key(key);
  json.number(number);
}

}  // namespace palaset::emit
