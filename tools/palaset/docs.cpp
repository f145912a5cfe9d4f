// `palaset docs`: hidden, run when the project is built.
#include <CLI/CLI.hpp>

#include <memory>

#include "command.hpp"
#include "manual/pages.hpp"
#include "run/output.hpp"

namespace palaset::cli {

void add_docs(CLI::App& root, Action& chosen) {
  CLI::App* app = root.add_subcommand("docs", "Print the manual page or a shell's completion.");
  app->group("");  // hidden
  const auto kind = std::make_shared<std::string>();
  choice(app->add_option("kind", *kind, "What to print.")->required(), {"man", "bash", "zsh", "fish"});
  app->callback([kind, &root, &chosen] {
    chosen = [kind, &root] {
      const CommandDoc doc = describe(root);
      return print(*kind == "man"    ? man_page(doc)
                   : *kind == "bash" ? bash_completion(doc)
                   : *kind == "zsh"  ? zsh_completion(doc)
                                     : fish_completion(doc));
    };
  });
}

}  // namespace palaset::cli
