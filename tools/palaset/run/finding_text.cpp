#include "run/finding_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

constexpr std::size_t before_caret = 60;  // characters of a long line that are shown
constexpr std::size_t behind_caret = 40;

struct Colours {
  std::string_view bold, severity, caret, plain;
};

Colours colours_of(Severity severity, bool colour) {
  if (!colour) return {};
  const std::string_view own = severity == Severity::error     ? "\x1b[1;31m"
                               : severity == Severity::warning ? "\x1b[1;33m"
                                                               : "\x1b[1;36m";
  return {"\x1b[1m", own, own, "\x1b[0m"};
}

bool goes_on(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !goes_on(c); }));
}

/// The last so many characters, or the first.
std::string_view last(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (; at > 0 && count > 0; --count)
    for (--at; at > 0 && goes_on(text[at]);) --at;
  return text.substr(at);
}
std::string_view first(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size() && count > 0; --count)
    for (++at; at < text.size() && goes_on(text[at]);) ++at;
  return text.substr(0, at);
}

struct Shown {
  std::string before, marked, after;
};

/// The part of the line around the finding, made safe for a terminal.
Shown shown(const Finding& f) {
  const std::string_view line = f.line;
  const std::size_t begin = std::min(f.begin.column_utf8 - 1, line.size());
  const bool one_line = f.begin.at.line == f.end.at.line;
  const std::size_t end = one_line ? std::clamp(f.end.column_utf8 - 1, begin, line.size()) : line.size();
  const std::string_view before = last(line.substr(0, begin), before_caret);
  const std::string_view marked = first(line.substr(begin, end - begin), before_caret + behind_caret);
  const std::string_view rest = line.substr(begin + marked.size());
  const std::string_view after = first(rest, behind_caret);
  return {(before.size() < begin ? "…" : "") + printable(before), printable(marked),
          printable(after) + (after.size() < rest.size() ? "…" : "")};
}

std::string_view fix_option(const Fix& fix) {
  return fix.safe ? "--fix" : "--fix --unsafe-fixes";
}

}  // namespace

std::string finding_text(std::string_view path, const Finding& finding, bool colour) {
  const Diagnostic& d = finding.diagnostic;
  const Colours c = colours_of(d.severity, colour);
  std::string text = fmt::format("{}{}:{}:{}:{} {}{}:{} {} [{}]\n", c.bold, printable(path),
                                 finding.begin.at.line, finding.begin.at.column, c.plain, c.severity,
                                 to_string(d.severity), c.plain, printable(d.message), d.code);
  const Shown s = shown(finding);
  const std::string number = std::to_string(finding.begin.at.line);
  const std::size_t carets = std::max<std::size_t>(1, characters(s.marked));
  text += fmt::format("  {} | {}{}{}\n", number, s.before, s.marked, s.after);
  text += fmt::format("  {:{}} | {:{}}{}{:^>{}}{}\n", "", number.size(), "", characters(s.before), c.caret,
                      "", carets, c.plain);
  if (d.fix)
    text +=
        fmt::format("  {:{}} = {}: {}\n", "", number.size(), fix_option(*d.fix), printable(d.fix->message));
  return text;
}

}  // namespace palaset::cli
