// Collects what checks say about one document.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/diagnostic.hpp>
#include <palaset/validator.hpp>

#include "check/entry_view.hpp"

namespace palaset::check {

class Findings {
 public:
  explicit Findings(std::size_t limit) : limit_(limit) {}

  /// Of the input; fixes are left out where the input's bytes are not to be written.
  void begin(const Surroundings& surroundings, bool fixable);
  /// Whose findings come next, and how severe they are.
  void set_check(const CheckInfo& info, Severity severity) {
    info_ = &info;
    severity_ = severity;
  }

  void add(Span span, std::string message, std::optional<Fix> fix = std::nullopt);
  /// What the extractor said already.
  void add(Diagnostic diagnostic);

  /// Whether what is added now is only counted: nobody needs to word it.
  [[nodiscard]] bool full() const noexcept { return found_.size() >= limit_; }
  void leave_out(std::size_t count) noexcept { left_out_ += count; }
  /// Counts one that need not be worded, where that is so.
  bool leaves_out_one() noexcept {
    if (!full()) return false;
    leave_out(1);
    return true;
  }

  [[nodiscard]] std::size_t left_out() const noexcept { return left_out_; }
  /// In the order of their places; those of one place by code, and then in the order in which they came. They
  /// are still kept here, and may be moved from.
  [[nodiscard]] std::vector<Diagnostic*> in_order();

 private:
  [[nodiscard]] bool can_apply(const Fix& fix) const;

  std::size_t limit_;
  std::size_t left_out_ = 0;
  std::string_view bytes_;
  InputKind kind_ = InputKind::text;
  bool fixable_ = false;
  const CheckInfo* info_ = nullptr;
  Severity severity_ = Severity::warning;
  std::deque<Diagnostic> found_;  // each is large, and there may be thousands
};

/// Stands in a message for the number of the line in which a byte of the input lies; put in at the end, when
/// lines are counted.
[[nodiscard]] std::string line_of(std::size_t byte);
/// The bytes that a message names so.
[[nodiscard]] std::vector<std::size_t> lines_named(std::string_view message);
/// The message with the numbers of those lines.
[[nodiscard]] std::string with_lines(std::string_view message, const std::vector<std::size_t>& lines);

/// A fix of one edit: `text` instead of [begin, end) of a text. Without an edit, and so no fix, where that
/// stands for no bytes of the input.
[[nodiscard]] Fix replace(const Text& in, std::size_t begin, std::size_t end, std::string text,
                          std::string message, bool safe);

}  // namespace palaset::check
