#include "source/diagnostic_log.hpp"

#include <algorithm>
#include <numeric>

#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::source {

/// Of "\r\n" the second one is the end.
void LineCounter::see_end(std::size_t at) {
  if (bytes_[at] == '\r' && at + 1 < bytes_.size() && bytes_[at + 1] == '\n') return;
  ++line_;
  start_ = at + 1;
}

void LineCounter::go_to(std::size_t offset) {
  using unicode::Block;
  while (at_ < offset && at_ + Block::size <= bytes_.size()) {
    const Block block(bytes_.data() + at_);
    const std::size_t step = std::min(Block::size, offset - at_);
    Block::Marks ends = block.equal('\n') | block.equal('\r');
    if (step < Block::size) ends = unicode::first_of(ends, step);
    unicode::for_each_mark(ends, [&](std::size_t i) { see_end(at_ + i); });
    at_ += step;
  }
  for (; at_ < offset; ++at_) {  // near the end of the text
    if (bytes_[at_] == '\n' || bytes_[at_] == '\r') see_end(at_);
  }
}

Position LineCounter::at(std::size_t offset) {
  offset = std::min(offset, bytes_.size());
  go_to(offset);
  return {line_, unicode::length(bytes_.substr(start_, offset - start_)) + 1};
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
  return LineCounter(decoded_ ? decoded_->text() : bytes_)
      .at(decoded_ ? decoded_->text_offset(offset) : offset);
}

std::vector<Position> DiagnosticLog::places_of(const std::vector<std::size_t>& offsets) const {
  std::vector<std::size_t> order(offsets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return offsets[a] < offsets[b]; });
  std::vector<Position> places(offsets.size());
  LineCounter lines(decoded_ ? decoded_->text() : bytes_);
  for (const std::size_t i : order)
    places[i] = lines.at(decoded_ ? decoded_->text_offset(offsets[i]) : offsets[i]);
  return places;
}

std::vector<Diagnostic> DiagnosticLog::take() {
  if (entries_.empty() && dropped_ == 0) return {};
  LineCounter lines(decoded_ ? decoded_->text() : bytes_);
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  for (Diagnostic& d : entries_) {
    d.at = lines.at(decoded_ ? decoded_->text_offset(d.span.begin) : d.span.begin);
  }
  if (dropped_ > 0) {
    const Diagnostic last = entries_.empty() ? Diagnostic{} : entries_.back();
    entries_.push_back({"diagnostics.limit", Severity::warning,
                        std::to_string(dropped_) + (dropped_ == 1 ? " more diagnostic is not listed"
                                                                  : " more diagnostics are not listed"),
                        last.span, last.at, log_rule});
  }
  return std::move(entries_);
}

}  // namespace palaset::source
