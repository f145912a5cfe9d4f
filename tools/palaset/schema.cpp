// `palaset schema`
#include <CLI/CLI.hpp>
#include <palaset/writer.hpp>

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
  app->footer("palaset schema > palaset.schema.json");
  app->callback([&chosen] {
    chosen = [] {
      std::string text(json_schema());
      if (!text.ends_with('\n')) text += '\n';
      return print(text);
    };
  });
}

}  // namespace palaset::cli
