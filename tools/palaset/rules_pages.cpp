// The parts of `palaset rules` that try rules on pages: their part of the option table.
#include <CLI/CLI.hpp>

#include <memory>

#include "command.hpp"
#include "rules_pages.hpp"

namespace palaset::cli {
namespace {

using Options = std::shared_ptr<PageOptions>;

void add_pages(CLI::App& app, const Options& o) {
  app.add_option("pages", o->reading.inputs, "Pages: files, folders, archives, or - for standard input.")
      ->required()
      ->type_name("PAGE")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_coverage(CLI::App& rules, Action& chosen) {
  CLI::App* app =
      rules.add_subcommand("coverage",
                           "Show what no rule claims.\n"
                           "\n"
                           "Of each page the lines that became no part of a record, no heading and no "
                           "furniture, with their places "
                           "and their share of the text; then the rules that took no line of any page.");
  const auto o = std::make_shared<PageOptions>();
  add_pages(*app, o);
  add_page_options(*app, o);
  app->footer(
      "palaset rules coverage page.txt\n"
      "palaset rules coverage --profile own.toml --format json pages/");
  app->callback([o, &chosen] { chosen = [o] { return rules_coverage(*o); }; });
}

}  // namespace

void add_rules_on_pages(CLI::App& rules, Action& chosen) {
  add_coverage(rules, chosen);
}

}  // namespace palaset::cli
