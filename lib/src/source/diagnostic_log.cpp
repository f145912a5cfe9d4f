#include "source/diagnostic_log.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::source {

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes), starts_{0} {
  std::size_t carriage = bytes.find('\r');  // mostly there is none: then only line feeds are looked for
  std::size_t feed = bytes.find('\n');
  while (std::min(feed, carriage) != std::string_view::npos) {
    const std::size_t end = std::min(feed, carriage);
    const std::size_t next = end + (carriage == end && feed == end + 1 ? 2 : 1);
    starts_.push_back(next);
    if (feed < next) feed = bytes.find('\n', next);
    if (carriage < next) carriage = bytes.find('\r', next);
  }
}

Position LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t start = *(next - 1);
  return {static_cast<std::size_t>(next - starts_.begin()),
          unicode::length(bytes_.substr(start, offset - start)) + 1};
}

void DiagnosticLog::add(std::string_view code, Severity severity, std::string message, Span span,
                        std::string_view rule) {
  if (entries_.size() >= limit_) {
    ++dropped_;
    return;
  }
  entries_.push_back({code, severity, std::move(message), span, {}, rule});
}

Position DiagnosticLog::place_of(std::size_t offset) const {
  return LineIndex(decoded_ ? decoded_->text() : bytes_)
      .at(decoded_ ? decoded_->text_offset(offset) : offset);
}

std::vector<Diagnostic> DiagnosticLog::take() {
  if (entries_.empty() && dropped_ == 0) return {};
  const LineIndex lines(decoded_ ? decoded_->text() : bytes_);
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  for (Diagnostic& d : entries_) {
    d.at = lines.at(decoded_ ? decoded_->text_offset(d.span.begin) : d.span.begin);
  }
  if (dropped_ > 0) {
    const Diagnostic last = entries_.empty() ? Diagnostic{} : entries_.back();
    entries_.push_back({"diagnostics.limit", Severity::warning,
                        std::to_string(dropped_) + " more diagnostics are not listed", last.span, last.at,
                        log_rule});
  }
  return std::move(entries_);
}

}  // namespace palaset::source
