// A file to the validator, which tells itself whether it is a page or records in JSON.
#include <cstdint>
#include <string>

#include "invariants.hpp"

namespace {

const palaset::Validator& validator() {
  static const auto made = [] {
    auto validator = palaset::Validator::make(palaset::fuzz::made_extractor({}), {});
    palaset::fuzz::require(validator.ok(), "no options are good ones");
    return std::move(*validator);
  }();
  return made;
}

void check_finding(const palaset::Finding& finding, std::string_view bytes) {
  const palaset::Diagnostic& d = finding.diagnostic;
  palaset::fuzz::check_span(d.span, bytes);
  palaset::fuzz::require(palaset::find_check(d.code) != nullptr, "every code is that of a check");
  palaset::fuzz::require(finding.begin.at.line > 0 && finding.begin.at.column > 0, "places count from 1");
  if (!d.fix) return;
  palaset::fuzz::require(!d.fix->edits.empty(), "a fix has edits");
  palaset::fuzz::require(d.fix->edits.size() == finding.edits.size(), "each edit has its place");
  std::size_t end = 0;
  for (const palaset::Edit& e : d.fix->edits) {
    palaset::fuzz::check_span(e.span, bytes);
    palaset::fuzz::require(e.span.begin >= end, "edits grow and share no byte");
    end = e.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto report = validator().validate(palaset::Input::bytes(bytes));
  if (!report) return 0;
  std::size_t last = 0;
  for (const palaset::Finding& f : report->findings) {
    check_finding(f, bytes);
    palaset::fuzz::require(f.diagnostic.span.begin >= last, "findings stand in the order of the input");
    last = f.diagnostic.span.begin;
  }
  // All fixes at once, and the outcome again: it can still be read.
  const auto fixed = palaset::apply_fixes(bytes, report->findings, palaset::FixLevel::unsafe);
  palaset::fuzz::require((fixed.applied > 0) || fixed.bytes == bytes, "without a fix nothing changes");
  if (fixed.applied > 0)
    palaset::fuzz::require(validator().validate(palaset::Input::bytes(fixed.bytes)).ok(),
                           "what is mended can be read");
  return 0;
}
