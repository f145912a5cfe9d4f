// Writers of what a Validator found: for people's tools, a report after the other.
//
//     palaset::StringSink out;
//     auto writer = palaset::make_report_writer(palaset::ReportFormat::sarif, out, {});
//     writer->report(*validator->validate(palaset::Input::file("page.txt")));
//     writer->finish();
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <palaset/export.hpp>
#include <palaset/validator.hpp>
#include <palaset/writer.hpp>

namespace palaset {

enum class ReportFormat {
  json,    ///< one object with all inputs and their findings
  jsonl,   ///< a finding a line
  sarif,   ///< SARIF 2.1.0 (OASIS), one run
  github,  ///< workflow commands of GitHub Actions: annotations
  rdjson,  ///< Reviewdog Diagnostic Format, with suggestions
};

/// "json", "jsonl", "sarif", "github", "rdjson"; nothing for any other word.
PALASET_API std::optional<ReportFormat> parse_report_format(std::string_view word);

class PALASET_API ReportWriter {
 public:
  ReportWriter() = default;
  ReportWriter(const ReportWriter&) = delete;
  ReportWriter& operator=(const ReportWriter&) = delete;
  virtual ~ReportWriter();

  /// False where the sink refused.
  virtual bool report(const ValidationReport& report) = 0;
  /// To be called once, behind the last report.
  virtual bool finish() = 0;
};

struct ReportOptions {
  bool indent = true;   ///< json, sarif, rdjson: two blanks a level
  bool colour = false;  ///< json: ANSI colours for a terminal
};

PALASET_API std::unique_ptr<ReportWriter> make_report_writer(ReportFormat format, Sink& sink,
                                                             const ReportOptions& options);

}  // namespace palaset
