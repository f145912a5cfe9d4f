// The option table: every subcommand's part, and what holds for all of them.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <palaset/palaset.hpp>

#include <algorithm>

#include "command.hpp"
#include "manual/help.hpp"
#include "manual/suggestion.hpp"

namespace palaset::cli {
namespace {

std::string spoken_list(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

std::unique_ptr<CLI::App> make_command_line(Action& chosen) {
  auto root = std::make_unique<CLI::App>(
      "Finnish listings and memos as structured records.\n"
      "\n"
      "Reads pages that list operating models and the projects, programmes and organisations behind them, "
      "and "
      "writes them as records in which every value knows its place in the input and the rule that made it.",
      "palaset");
  root->formatter_fn(
      [](const CLI::App* app, const std::string&, CLI::AppFormatMode) { return help_text(*app); });
  root->option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  root->set_help_flag("-h,--help", "Show this help.");
  root->set_version_flag("-V,--version", version_text)
      ->description("Show the version, the source of base forms and the digest of the built-in rules.");
  root->require_subcommand(0, 1);
  add_extract(*root, chosen);
  add_validate(*root, chosen);
  add_explain(*root, chosen);
  add_rules(*root, chosen);
  add_schema(*root, chosen);
  add_docs(*root, chosen);
  root->footer(
      "palaset extract page.txt\n"
      "palaset extract --format jsonl pages/ -o all.jsonl\n"
      "palaset rules list\n"
      "palaset schema");
  return root;
}

const CLI::App& named_subcommand(const CLI::App& root) {
  const CLI::App* app = &root;
  for (auto parsed = app->get_subcommands(); !parsed.empty(); parsed = app->get_subcommands())
    app = parsed.front();
  return *app;
}

CLI::Option* choice(CLI::Option* option, const std::vector<std::string>& words) {
  option->type_name(fmt::format("{}", fmt::join(words, "|")));
  const auto check = [words](std::string& word) -> std::string {
    if (std::ranges::find(words, word) != words.end()) return {};
    const std::string expected = fmt::format("expected {}, saw '{}'", spoken_list(words), word);
    const std::string near = nearest(word, words);
    return near.empty() ? expected : fmt::format("{}; did you mean {}?", expected, near);
  };
  return option->check(CLI::Validator(check, ""));
}

std::string version_text() {
  const auto extractor = Extractor::make();
  if (!extractor) return fmt::format("palaset {}\n{}", version(), extractor.error().message());
  const ToolInfo& tool = extractor->tool();
  return fmt::format("palaset {}\nmorphology: {}\nrules: {}", tool.version, tool.morphology, tool.rules);
}

}  // namespace palaset::cli
