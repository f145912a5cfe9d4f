#include "explain_code.hpp"

#include <fmt/format.h>

#include <palaset/validator.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "exit_status.hpp"
#include "manual/suggestion.hpp"
#include "run/output.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

std::string_view fix_in_words(FixKind fix) {
  switch (fix) {
    case FixKind::safe:
      return "--fix mends it.";
    case FixKind::unsafe:
      return "--fix --unsafe-fixes mends it; look at what it did.";
    case FixKind::none:
      break;
  }
  return "It is not mended automatically.";
}

std::string indented(std::string_view text) {
  std::string out = "  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out;
}

std::string run_in_words(const CheckInfo& check) {
  return check.asked_for ? "It runs where it is selected by name. " : "";
}

// A check in words, for a terminal.
std::string explain_check(const CheckInfo& check) {
  return fmt::format("{} ({})\n\n{}\n{}\n\nFor example:\n{}\n\nInstead:\n{}\n\n{}{}\n", check.code,
                     to_string(check.severity), check.what, check.why, indented(check.example),
                     indented(check.instead), run_in_words(check), fix_in_words(check.fix));
}

// A line a check: code, severity, what it reports.
std::string check_list() {
  std::size_t width = 0;
  for (const CheckInfo& c : checks()) width = std::max(width, c.code.size());
  std::string out;
  for (const CheckInfo& c : checks())
    fmt::format_to(std::back_inserter(out), "{:{}}  {:7}  {}\n", c.code, width, to_string(c.severity),
                   c.what);
  return out;
}

std::string checks_markdown() {
  std::string out =
      "# Checks\n\n"
      "What `palaset validate` reports, by code. `palaset explain CODE` prints the same; this page is\n"
      "`palaset explain --all-markdown`, and a test holds it to that.\n\n"
      "| code | severity | fix |\n|---|---|---|\n";
  const auto word = [](FixKind fix) {
    return fix == FixKind::safe ? "safe" : fix == FixKind::unsafe ? "unsafe" : "–";
  };
  for (const CheckInfo& c : checks())
    fmt::format_to(
        std::back_inserter(out), "| [{0}](#{2}) | {1} | {3} |\n", c.code, to_string(c.severity),
        [&] {
          std::string anchor(c.code);
          std::erase(anchor, '.');
          return anchor;
        }(),
        word(c.fix));
  for (const CheckInfo& c : checks())
    fmt::format_to(std::back_inserter(out),
                   "\n## {}\n{}\n\n{}\n\n```text\n{}\n```\nInstead:\n```text\n{}\n```\n{}{}\n", c.code,
                   c.what, c.why, c.example, c.instead, run_in_words(c), fix_in_words(c.fix));
  return out;
}

int fail(const std::string& message) {
  Console(Verbosity::normal, Colour::automatic).error(message);
  return exit_status::usage;
}

}  // namespace

int explain_code(const ExplainOptions& options) {
  if (options.codes_markdown) return print(checks_markdown());
  if (options.list_codes) return print(check_list());
  const std::string& word = options.what;
  if (word.empty())
    return fail("expected a page with --at LINE[:COL] or --field NAME, or a code such as period.reversed");
  if (const CheckInfo* check = find_check(word)) return print(explain_check(*check));
  std::vector<std::string> codes;
  for (const CheckInfo& c : checks()) codes.emplace_back(c.code);
  const std::string near = nearest(word, codes);
  if (!near.empty())
    return fail(fmt::format("no check is called '{}'; did you mean {}?", printable(word), near));
  return fail(
      "explain " + printable(word) +
      ": expected --at LINE[:COL] or --field NAME with a page, or a code of 'palaset explain --list'");
}

}  // namespace palaset::cli
