// `palaset rules`: what the rules are, and whether a rule file is right.
#include <CLI/CLI.hpp>
#include <palaset/rules.hpp>

#include <memory>

#include "command.hpp"
#include "rules_options.hpp"
#include "rules_pages.hpp"
#include "run/output.hpp"

namespace palaset::cli {
namespace {

using Options = std::shared_ptr<RulesOptions>;

void add_own_rules(CLI::App& app, const Options& o) {
  app.add_option("--rules", o->own, "Add a rule file to the built-in ones. May be given more than once.")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_list(CLI::App& rules, Action& chosen) {
  CLI::App* app =
      rules.add_subcommand("list",
                           "List the rules.\n"
                           "\n"
                           "A line a rule: its id, as it stands in records, what it finds, and the "
                           "file that holds it. Rules of the origin 'interpreter' are code.");
  const auto o = std::make_shared<RulesOptions>();
  add_own_rules(*app, o);
  choice(app->add_option_function<std::string>(
             "-f,--format", [o](const std::string& word) { o->json = word == "json"; },
             "Columns, or an array of objects. Default: text."),
         {"text", "json"});
  app->footer(
      "palaset rules list\n"
      "palaset rules list --format json --rules own.toml");
  app->callback([o, &chosen] { chosen = [o] { return list_rules(*o); }; });
}

void add_show(CLI::App& rules, Action& chosen) {
  CLI::App* app =
      rules.add_subcommand("show",
                           "Show a rule, or the text of a rule file.\n"
                           "\n"
                           "For the id of a rule: what it finds, its origin and its pattern. For a "
                           "profile or a rule file: the file as it is, to start an own one from.");
  const auto o = std::make_shared<RulesOptions>();
  app->add_option("name", o->name, "A rule's id, a profile's id, or a rule file.")
      ->required()
      ->type_name("ID|FILE|PROFILE");
  add_own_rules(*app, o);
  app->footer(
      "palaset rules show listing.developer\n"
      "palaset rules show listing > own.toml");
  app->callback([o, &chosen] { chosen = [o] { return show_rule(*o); }; });
}

void add_check(CLI::App& rules, Action& chosen) {
  CLI::App* app =
      rules.add_subcommand("check",
                           "Check rule files.\n"
                           "\n"
                           "Reads the files together with the built-in ones, tries every example "
                           "and near miss, and prints each problem with its place. Without a file "
                           "the built-in rules are checked. Where nothing is wrong, it warns of rules that "
                           "take the same examples, of patterns that can be slow, and of branches of "
                           "patterns that no example tries. Status 2 where there are problems.");
  const auto o = std::make_shared<RulesOptions>();
  app->add_option("files", o->own, "Rule files.")
      ->type_name("FILE")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app->footer("palaset rules check own.toml");
  app->callback([o, &chosen] { chosen = [o] { return check_rules(*o); }; });
}

void add_keys(CLI::App& rules, Action& chosen) {
  CLI::App* app =
      rules.add_subcommand("keys",
                           "List every key that a rule file may have.\n"
                           "\n"
                           "The reference, as Markdown: key, type, meaning and default, table by table, and "
                           "the limits. 'palaset schema --rules' prints the same for editors.");
  app->footer("palaset rules keys");
  app->callback([&chosen] { chosen = [] { return print(rule_reference()); }; });
}

}  // namespace

void add_rules(CLI::App& root, Action& chosen) {
  CLI::App* app = root.add_subcommand("rules", "List, show and check rules, and try them on pages.");
  app->require_subcommand(0, 1);
  add_list(*app, chosen);
  add_show(*app, chosen);
  add_check(*app, chosen);
  add_rules_on_pages(*app, chosen);
  add_keys(*app, chosen);
  app->footer(
      "palaset rules list\n"
      "palaset rules show listing.developer\n"
      "palaset rules check own.toml\n"
      "palaset rules coverage --profile own.toml page.txt");
}

}  // namespace palaset::cli
