// `palaset explain CODE`: what a code of `palaset validate` means.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

#include "command.hpp"
#include "exit_status.hpp"
#include "explain_code.hpp"
#include "manual/suggestion.hpp"
#include "run/output.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

struct Options {
  std::string code;
  bool list = false;
  bool markdown = false;
};

int fail(const std::string& message) {
  Console(Verbosity::normal, Colour::automatic).error(message);
  return exit_status::usage;
}

int explain(const Options& o) {
  if (o.markdown) return print(checks_markdown());
  if (o.list) return print(check_list());
  if (o.code.empty()) return fail("expected a code such as period.reversed; --list shows all of them");
  if (const CheckInfo* check = find_check(o.code)) return print(explain_check(*check));
  std::vector<std::string> codes;
  for (const CheckInfo& c : checks()) codes.emplace_back(c.code);
  const std::string near = nearest(o.code, codes);
  return fail(fmt::format("no check is called '{}'; {}", printable(o.code),
                          near.empty() ? "--list shows all of them" : "did you mean " + near + "?"));
}

}  // namespace

void add_explain(CLI::App& root, Action& chosen) {
  CLI::App* app =
      root.add_subcommand("explain", "Say what a code of 'palaset validate' means, and why it matters.");
  const auto o = std::make_shared<Options>();
  app->add_option("code", o->code, "A code such as period.reversed.")->type_name("CODE");
  auto* list = app->add_flag("--list", o->list, "List all codes.");
  app->add_flag("--all-markdown", o->markdown, "Print docs/checks.md.")->excludes(list);
  app->footer(
      "palaset explain period.reversed\n"
      "palaset explain --list");
  app->callback([o, &chosen] { chosen = [o] { return explain(*o); }; });
}

}  // namespace palaset::cli
