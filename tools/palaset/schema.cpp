// `palaset schema`
#include <CLI/CLI.hpp>
#include <palaset/rules.hpp>
#include <palaset/writer.hpp>

#include <memory>
#include <string>

#include "command.hpp"
#include "run/output.hpp"

namespace palaset::cli {

void add_schema(CLI::App& root, Action& chosen) {
  CLI::App* app = root.add_subcommand(
      "schema",
      "Print the JSON Schema of what is written.\n"
      "\n"
      "The schema (2020-12) describes a document of the json format; a line of jsonl is one of its records.");
  const auto rules = std::make_shared<bool>(false);
  app->add_flag("--rules", *rules, "Of rule files instead (draft 7), for editors such as those with Taplo.");
  app->footer(
      "palaset schema > palaset.schema.json\n"
      "palaset schema --rules > rules.schema.json");
  app->callback([&chosen, rules] {
    chosen = [rules] {
      std::string text = *rules ? rule_schema() : std::string(json_schema());
      if (!text.ends_with('\n')) text += '\n';
      return print(text);
    };
  });
}

}  // namespace palaset::cli
