#include "pdf/read_pdf.hpp"

#include <chrono>
#include <string>
#include <utility>

#include "pdf/child.hpp"
#include "pdf/layout.hpp"
#include "pdf/words.hpp"

namespace palaset::pdf {
namespace {

constexpr const char* program_name = "pdftotext";

Error unreadable(std::string what) {
  return {ErrorCode::unreadable, std::move(what), {}};
}

Error failure(const ChildReport& report, const Limits& limits) {
  const std::string said = report.said.empty() ? "" : ": " + report.said;
  const std::string memory = std::to_string(limits.max_pdf_memory_bytes);
  switch (report.end) {
    case ChildEnd::out_of_time:
      return {ErrorCode::too_large,
              "pdftotext took more than the limit of " + std::to_string(limits.max_pdf_seconds) +
                  " seconds; raise it with --pdf-timeout",
              {}};
    case ChildEnd::too_much_output:
      return {ErrorCode::too_large,
              "pdftotext wrote more than the limit of " + std::to_string(limits.max_text_bytes) +
                  " bytes; raise it with --max-text",
              {}};
    case ChildEnd::not_started:
      return unreadable("pdftotext could not be started: " + report.what);
    case ChildEnd::well:
    case ChildEnd::badly:
      break;
  }
  if (report.what.starts_with("signal") || report.said.find("emory") != std::string::npos)
    return unreadable("pdftotext crashed on it (" + report.what + said +
                      "); it is broken, or needs more than the limit of " + memory +
                      " bytes of memory; raise it with --pdf-memory");
  return unreadable("expected a PDF that pdftotext can read, saw one that it cannot (" + report.what + said +
                    ")");
}

}  // namespace

Result<document::Extracted> read_pdf(std::string_view bytes, const Limits& limits) {
  const std::string program = find_program(program_name);
  if (program.empty())
    return unreadable("expected the program pdftotext to read it with, saw none; install poppler-utils");
  document::Extracted out;
  Layout layout(out);
  WordReader reader([&](Page& page) { layout.page(page); });
  const ChildLimits child{std::chrono::seconds(limits.max_pdf_seconds), limits.max_pdf_memory_bytes,
                          limits.max_text_bytes};
  const auto report = run_child(program, {"-q", "-bbox", "-enc", "UTF-8", "-", "-"}, bytes, child,
                                [&](std::string_view piece) { reader.add(piece); });
  if (report.end != ChildEnd::well) return failure(report, limits);
  return out;
}

}  // namespace palaset::pdf
