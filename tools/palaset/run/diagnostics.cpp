#include "run/diagnostics.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iterator>

#include "terminal/printable.hpp"

namespace palaset::cli {

std::string diagnostic_lines(std::string_view path, const std::vector<Diagnostic>& diagnostics,
                             const Console& console) {
  constexpr std::size_t most = 20;
  std::string lines;
  if (console.verbosity() == Verbosity::quiet) return lines;
  const std::string name = printable(path);
  std::size_t count = 0;
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::info && console.verbosity() != Verbosity::verbose) continue;
    if (++count > most) continue;
    const std::string rule =
        diagnostic.rule.empty() ? "" : fmt::format(" (rule {})", printable(diagnostic.rule));
    fmt::format_to(std::back_inserter(lines), "{}:{}:{}: {} {}{} [{}]\n", name, diagnostic.at.line,
                   diagnostic.at.column, console.label(to_string(diagnostic.severity)),
                   printable(diagnostic.message), rule, diagnostic.code);
  }
  if (count > most) lines += fmt::format("{}: and {} more\n", name, count - most);
  return lines;
}

}  // namespace palaset::cli
