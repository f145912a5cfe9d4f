// `palaset explain`: why a value is what it is, and why a line gave nothing.
#include <CLI/CLI.hpp>

#include <memory>

#include "command.hpp"
#include "explain_code.hpp"
#include "explain_options.hpp"
#include "numbers.hpp"

namespace palaset::cli {
namespace {

constexpr auto description =
    "Say why a value is what it is, or why a line gave nothing.\n"
    "\n"
    "Of a line of a page: what it was read as, the rule that took it with the parts of its pattern, the "
    "values "
    "that stand on it with the rules that made them, and of the other rules how far each got and what it "
    "expected there. Of a field: the same for every line that gave one. Of a code of 'palaset validate': "
    "what "
    "it reports, why it matters, an example, and whether --fix mends it.";

constexpr auto examples =
    "palaset explain page.txt --at 12                  # the whole line\n"
    "palaset explain page.txt --at 12:30               # what stands in column 30\n"
    "palaset explain page.txt --field developers       # every developer of the page\n"
    "palaset explain page.txt --field 'records[2].name' --format json\n"
    "palaset explain period.reversed                   # what a finding of validate means\n"
    "palaset explain --list                            # all of them";

// "12" or "12:30"; what is wrong with anything else.
std::string read_place(const std::string& text, ExplainOptions& options) {
  const auto colon = text.find(':');
  const auto line = parse_count(text.substr(0, colon));
  const auto column = colon == std::string::npos ? line : parse_count(text.substr(colon + 1));
  if (line.value_or(0) == 0 || column.value_or(0) == 0)
    return "expected a line, or a line and a column such as 12:30, both from 1, saw '" + text + "'";
  options.line = *line;
  options.column = colon == std::string::npos ? 0 : *column;
  return {};
}

}  // namespace

void add_explain(CLI::App& root, Action& chosen) {
  CLI::App* app = root.add_subcommand("explain", description);
  const auto options = std::make_shared<ExplainOptions>();
  const auto pages = std::make_shared<PageOptions>();
  app->add_option("what", options->what,
                  "A page, or - for standard input; or a code of 'palaset validate' such as period.reversed.")
      ->type_name("PAGE|-|CODE");
  app->add_option_function<std::string>(
         "--at", [options](const std::string& text) { (void)read_place(text, *options); },
         "The line of the page to explain, and the column where one value is meant. Both count from 1.")
      ->type_name("LINE[:COL]")
      ->check(CLI::Validator(
          [](std::string& text) {
            ExplainOptions ignored;
            return read_place(text, ignored);
          },
          ""));
  app->add_option("--field", options->field,
                  "The field to explain: a path such as records[0].developers[1], or a part of one such as "
                  "developers or funding. With --at only what stands there.")
      ->type_name("NAME");
  app->add_flag("--list", options->list_codes, "List all codes of 'palaset validate'.");
  app->add_flag("--all-markdown", options->codes_markdown, "Print docs/checks.md: every code, explained.");
  add_page_options(*app, pages);
  app->footer(examples);
  app->callback([options, pages, &chosen] {
    const bool in_page = options->line != 0 || !options->field.empty();
    chosen = [options, pages, in_page] {
      return in_page ? explain_page(*options, *pages) : explain_code(*options);
    };
  });
}

}  // namespace palaset::cli
