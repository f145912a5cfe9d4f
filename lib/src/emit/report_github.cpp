// github: a workflow command a finding, which GitHub Actions shows beside the line.
#include <string>

#include "emit/report_writers.hpp"

namespace palaset::emit {

namespace {

/// What a command takes for its own ends or ends it; in properties, commas and colons too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

class Github final : public ReportWriter {
 public:
  explicit Github(Sink& sink) : sink_(sink) {}

  bool report(const ValidationReport& report) override {
    std::string lines;
    for (const Finding& f : report.findings) {
      const Diagnostic& d = f.diagnostic;
      lines += d.severity == Severity::info    ? "::notice"
               : d.severity == Severity::error ? "::error"
                                               : "::warning";
      lines += " file=" + escaped(report.source.path, true);
      lines += ",line=" + std::to_string(f.begin.at.line) + ",endLine=" + std::to_string(f.end.at.line);
      // Columns are taken only where all of it stands in one line.
      if (f.begin.at.line == f.end.at.line)
        lines +=
            ",col=" + std::to_string(f.begin.at.column) + ",endColumn=" + std::to_string(f.end.at.column);
      lines += ",title=" + escaped(d.code, true) + "::" + escaped(d.message, false) + '\n';
    }
    return lines.empty() || sink_.write(lines);
  }

  bool finish() override { return true; }

 private:
  Sink& sink_;
};

}  // namespace

std::unique_ptr<ReportWriter> make_github_report(Sink& sink) {
  return std::make_unique<Github>(sink);
}

}  // namespace palaset::emit
