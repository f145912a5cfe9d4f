#include <array>
#include <utility>

#include "emit/report_writers.hpp"

namespace palaset {

ReportWriter::~ReportWriter() = default;

std::optional<ReportFormat> parse_report_format(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, ReportFormat>, 5> formats{{
      {"json", ReportFormat::json},
      {"jsonl", ReportFormat::jsonl},
      {"sarif", ReportFormat::sarif},
      {"github", ReportFormat::github},
      {"rdjson", ReportFormat::rdjson},
  }};
  for (const auto& [name, format] : formats) {
    if (name == word) return format;
  }
  return std::nullopt;
}

std::unique_ptr<ReportWriter> make_report_writer(ReportFormat format, Sink& sink,
                                                 const ReportOptions& options) {
  switch (format) {
    case ReportFormat::jsonl:
      return emit::make_jsonl_report(sink);
    case ReportFormat::sarif:
      return emit::make_sarif_report(sink, options);
    case ReportFormat::github:
      return emit::make_github_report(sink);
    case ReportFormat::rdjson:
      return emit::make_rdjson_report(sink, options);
    case ReportFormat::json:
      break;
  }
  return emit::make_json_report(sink, options);
}

namespace emit {

bool JsonReport::report(const ValidationReport& report) {
  if (!std::exchange(opened_, true)) open(json_);
  add(json_, report);
  return hand_on();
}

bool JsonReport::finish() {
  if (!std::exchange(opened_, true)) open(json_);
  close(json_);
  buffer_.add('\n');
  return hand_on();
}

bool JsonReport::hand_on() {
  if (!refused_) refused_ = !sink_.write(buffer_.view());
  buffer_.clear();
  return !refused_;
}

}  // namespace emit

}  // namespace palaset
