// What the library has to say about a place in an input that it could read all the same.
#pragma once

#include <string>
#include <string_view>

#include <palaset/span.hpp>

namespace palaset {

enum class Severity { info, warning, error };

/// "info", "warning", "error"
constexpr std::string_view to_string(Severity s) noexcept {
  return s == Severity::error ? "error" : s == Severity::warning ? "warning" : "info";
}

struct Diagnostic {
  std::string_view code;  ///< static text such as "encoding.invalid-utf8"
  Severity severity = Severity::warning;
  std::string message;
  Span span;
  Position at;
  std::string_view rule;  ///< the rule that found it
};

}  // namespace palaset
