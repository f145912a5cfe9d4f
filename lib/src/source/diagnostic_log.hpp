// Collects what is said about one document, at most so much of it, with lines and columns.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/diagnostic.hpp>

#include "source/layer.hpp"

namespace palaset::source {

/// Rules of this stage, as diagnostics name them.
inline constexpr std::string_view decode_rule = "text.decode";
inline constexpr std::string_view log_rule = "text.diagnostics";

/// Counts the lines of a text on the way to offsets that come in growing order: an index of all lines would
/// take more memory than anything else that is kept for a document. "\n", "\r\n" and a lone "\r" end a line.
class LineCounter {
 public:
  explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

  /// Line from 1, and column from 1 in code points.
  [[nodiscard]] Position at(std::size_t offset);
  /// The same without counting a column: the line, and where it begins.
  void go_to(std::size_t offset);
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] std::size_t line_begin() const noexcept { return start_; }

 private:
  void see_end(std::size_t at);

  std::string_view bytes_;
  std::size_t line_ = 1;
  std::size_t start_ = 0;  ///< of the line
  std::size_t at_ = 0;     ///< line ends before it are counted
};

class DiagnosticLog {
 public:
  DiagnosticLog(std::string_view bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {}

  void add(std::string_view code, Severity severity, std::string message, Span span, std::string_view rule);

  /// Lines and columns are those of a decoded text, where the bytes have their own idea of a line end.
  void count_in(std::shared_ptr<const Layer> decoded) { decoded_ = std::move(decoded); }

  [[nodiscard]] std::size_t size() const noexcept { return entries_.size() + dropped_; }
  /// All of them in order of place, lines and columns filled in; one more names how many are over the limit.
  [[nodiscard]] std::vector<Diagnostic> take();
  /// Line and column of a byte.
  [[nodiscard]] Position place_of(std::size_t offset) const;
  /// The text whose lines are counted, and where a byte of the input stands in it.
  [[nodiscard]] std::string_view counted_text() const { return decoded_ ? decoded_->text() : bytes_; }
  [[nodiscard]] std::size_t counted_offset(std::size_t byte) const {
    return decoded_ ? decoded_->text_offset(byte) : byte;
  }
  /// Of many, in whatever order; takes one walk over the text.
  [[nodiscard]] std::vector<Position> places_of(const std::vector<std::size_t>& offsets) const;

 private:
  std::string_view bytes_;
  std::shared_ptr<const Layer> decoded_;  ///< none where the bytes are UTF-8
  std::size_t limit_;
  std::size_t dropped_ = 0;
  std::vector<Diagnostic> entries_;
};

}  // namespace palaset::source
