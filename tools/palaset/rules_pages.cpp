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

void add_test(CLI::App& rules, Action& chosen) {
  CLI::App* app = rules.add_subcommand("test",
                                       "Test rule files.\n"
                                       "\n"
                                       "Tries the examples and near misses of the files. With --against and "
                                       "--expect a page is read by them, too, "
                                       "and its records are compared with those that it should give: "
                                       "precision, recall and F1 by field, and what "
                                       "differs. Records are matched by their names. Status 1 where "
                                       "something differs, 2 where an example fails.");
  const auto o = std::make_shared<PageOptions>();
  const auto t = std::make_shared<RuleTest>();
  app->add_option("files", t->files, "Rule files. The page is read by the profile that one of them holds.")
      ->required()
      ->type_name("FILE")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  auto* against = app->add_option("--against", t->page, "The page to read.")->type_name("PAGE");
  auto* expect =
      app->add_option("--expect", t->gold,
                      "The records that it should give, as JSON: a document such as extract writes, an "
                      "array of records, or one record.")
          ->type_name("GOLD.json");
  against->needs(expect);
  expect->needs(against);
  add_page_options(*app, o);
  app->footer(
      "palaset rules test own.toml\n"
      "palaset rules test own.toml --against page.txt --expect page.json");
  app->callback([o, t, &chosen] { chosen = [o, t] { return rules_test(*t, *o); }; });
}

void add_new(CLI::App& rules, Action& chosen) {
  CLI::App* app = rules.add_subcommand(
      "new",
      "Write a first profile for a page.\n"
      "\n"
      "Looks at the lines of a page and writes a rule file, with comments: the labels that come again, the "
      "columns of a table, lines that name a project each, lines that belong to the page; with examples from "
      "the "
      "page itself. What is read by it is said on standard error.");
  const auto o = std::make_shared<PageOptions>();
  const auto id = std::make_shared<std::string>();
  app->add_option_function<std::string>(
         "page", [o](const std::string& page) { o->reading.inputs = {page}; },
         "A page, or - for standard input.")
      ->required()
      ->type_name("PAGE|-");
  app->add_option("--id", *id,
                  "What the profile is called: small letters, digits and hyphens. Default: after the "
                  "page's name.")
      ->type_name("ID");
  add_reading_options(*app, o);
  app->footer("palaset rules new page.txt > own.toml");
  app->callback([o, id, &chosen] { chosen = [o, id] { return rules_new(*o, *id); }; });
}

void add_time(CLI::App& rules, Action& chosen) {
  CLI::App* app = rules.add_subcommand("time",
                                       "Measure rules on pages.\n"
                                       "\n"
                                       "Tries each rule of the profile alone on every line of the pages: how "
                                       "long it takes, its share of all, how "
                                       "many lines it takes, and on how many it is given up. When a page is "
                                       "read, rules are tried together, which "
                                       "is faster than their sum; the order among them is the same.");
  const auto o = std::make_shared<PageOptions>();
  add_pages(*app, o);
  add_page_options(*app, o);
  app->footer("palaset rules time --profile own.toml pages/");
  app->callback([o, &chosen] { chosen = [o] { return rules_time(*o); }; });
}

}  // namespace

void add_rules_on_pages(CLI::App& rules, Action& chosen) {
  add_test(rules, chosen);
  add_new(rules, chosen);
  add_coverage(rules, chosen);
  add_time(rules, chosen);
}

}  // namespace palaset::cli
