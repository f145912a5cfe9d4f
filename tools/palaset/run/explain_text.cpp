#include "run/explain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

constexpr std::size_t widest = 72;  // of a text that is quoted, in characters

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// In quotation marks, safe for a terminal, and cut in the middle where it is longer than `most` characters.
std::string quoted(std::string_view text, std::size_t most = widest) {
  const std::string all = printable(text);
  if (width(all) <= most) return "\"" + all + "\"";
  const auto boundary = [&](std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(all[at]) & 0xC0) == 0x80) --at;
    return at;
  };
  return fmt::format("\"{} … {}\"", all.substr(0, boundary(most * 2 / 3)),
                     all.substr(boundary(all.size() - most / 4)));
}

std::string padded(std::string text, std::size_t to) {
  const std::size_t has = width(text);
  return text + std::string(has < to ? to - has : 0, ' ');
}

std::string use_text(const ExplainedLine& line) {
  const std::string at = line.owner.empty() ? "" : fmt::format(", line {}", line.owner_at.line);
  switch (line.use) {
    case LineUse::furniture:
      return "a part of the page that is no text of it, and left out";
    case LineUse::label:
      return "a label and its value";
    case LineUse::unlabelled:
      return "a value whose label is missing, because it stands right below a title";
    case LineUse::row:
      return "a row of a table";
    case LineUse::value:
      return fmt::format("more of the value of {}{}", line.owner, at);
    case LineUse::title:
      if (line.rule == line.owner) return "the title of a record, because this rule begins one";
      return fmt::format("the title of a record, because a label stands below it ({}{})", line.owner, at);
    case LineUse::page_title:
      return "the title of the page";
    case LineUse::section:
      return "the heading of a part";
    case LineUse::block:
      return line.owner.empty() ? "a paragraph or item"
                                : fmt::format("a line below the heading of {}{}", line.owner, at);
    case LineUse::none:
      break;
  }
  return line.rule.empty() ? "text that belongs to no record" : "a label that no value follows";
}

std::string parts_text(const ExplainedLine& line) {
  constexpr std::size_t most = 32;
  std::string out = fmt::format("  rule {}: {}\n", line.rule, printable(line.summary));
  std::size_t column = 0;
  for (const PatternPart& p : line.parts) column = std::max(column, width(quoted(p.text, most)));
  for (const PatternPart& p : line.parts)
    out += fmt::format("    {}  {}{}{}\n", padded(quoted(p.text, most), column),
                       p.in_value ? "value, by " : "by ", printable(p.pattern),
                       p.meaning.empty() ? "" : ": " + printable(p.meaning));
  return out;
}

std::string values_text(const ExplainedLine& line) {
  if (line.values.empty()) return {};
  std::string out = "  values:\n";
  for (const ExplainedValue& v : line.values)
    out += fmt::format("    {} = {}\n      from {} ({}:{}), by {}{}{}\n", printable(v.path), quoted(v.value),
                       quoted(v.surface), v.at.line, v.at.column, v.rule, v.summary.empty() ? "" : ": ",
                       printable(v.summary));
  return out;
}

std::string miss_text(const NearMiss& miss) {
  switch (miss.why) {
    case NearMiss::Why::later:
      return fmt::format("    {} fits too, but is tried later\n", miss.rule);
    case NearMiss::Why::value:
      return fmt::format(
          "    {} fits, but takes a line only where its value has a head noun, a funder or a legal form, as "
          "a "
          "rule for a missing label would want it\n",
          miss.rule);
    case NearMiss::Why::place:
      return fmt::format("    {} fits, but is tried only right below a title\n", miss.rule);
    case NearMiss::Why::gave_up:
      return fmt::format("    {} was given up after too many steps\n", miss.rule);
    case NearMiss::Why::stopped:
      break;
  }
  std::string out = miss.fits.empty() ? fmt::format("    {} does not fit the beginning\n", miss.rule)
                                      : fmt::format("    {} got to column {}, behind {}\n", miss.rule,
                                                    miss.at.column, quoted(miss.fits, 48));
  if (miss.anywhere)
    return out +
           fmt::format("      expected anywhere behind that {}\n      saw none\n", printable(miss.expected));
  out += fmt::format("      expected {}\n", printable(miss.expected));
  out += miss.seen.empty() ? "      saw the end of the line\n"
                           : fmt::format("      saw {}\n", quoted(miss.seen));
  if (!miss.nearest.empty()) out += fmt::format("      did you mean {}?\n", quoted(miss.nearest));
  return out;
}

}  // namespace

std::string line_text(std::string_view path, const ExplainedLine& line, std::size_t most) {
  std::string out = fmt::format("{}:{}: {}\n  read as {}\n", printable(path), line.at.line, quoted(line.text),
                                use_text(line));
  if (!line.rule.empty()) out += parts_text(line);
  out += values_text(line);
  const bool used = line.use != LineUse::none;
  const std::size_t shown = std::min(used && most < line.misses.size() ? most / 2 : most, line.misses.size());
  if (shown > 0) out += line.rule.empty() ? "  no rule took it; the nearest:\n" : "  other rules:\n";
  for (std::size_t i = 0; i < shown; ++i) out += miss_text(line.misses[i]);
  const std::size_t left = line.misses.size() - shown + line.far;
  if (line.rule.empty() && left > 0 && most > 0)
    out += shown > 0 ? fmt::format("    and {} got less far\n", counted(left, "rule"))
                     : fmt::format("  no rule took it: none of {} fits more than its first letters\n",
                                   counted(left, "rule"));
  return out;
}

}  // namespace palaset::cli
