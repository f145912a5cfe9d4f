// What the library has to say about a place in an input that it could read all the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/span.hpp>

namespace palaset {

enum class Severity { info, warning, error };

/// "info", "warning", "error"
constexpr std::string_view to_string(Severity s) noexcept {
  return s == Severity::error ? "error" : s == Severity::warning ? "warning" : "info";
}

/// Bytes of the input, and what to put in their place; an empty span is a place to insert at.
struct Edit {
  Span span;
  std::string text;
};

/// How to mend what a diagnostic says. The edits are in growing order and share no byte; all or none of them.
struct Fix {
  std::string message;      ///< what is done: "write an en dash"
  bool safe = false;        ///< it cannot change what the text means
  std::vector<Edit> edits;  ///< never empty
};

struct Diagnostic {
  std::string_view code;  ///< static text such as "encoding.invalid-utf8"
  Severity severity = Severity::warning;
  std::string message;
  Span span;
  Position at;
  std::string_view rule;  ///< the rule that found it
  std::optional<Fix> fix = {};
};

}  // namespace palaset
