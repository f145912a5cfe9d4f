#include "manual/help.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>

#include "command.hpp"
#include "exit_status.hpp"
#include "manual/command_doc.hpp"
#include "manual/suggestion.hpp"
#include "run/output.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

constexpr std::size_t line_width = 80;
constexpr std::size_t text_column = 26;

// Breaks `text` at blanks so that lines which begin at `column` end before line_width.
std::string wrap(std::string_view text, std::size_t column) {
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (used > 0 && column + used + 1 + end > line_width) {
      out += '\n' + std::string(column, ' ');
      used = 0;
    }
    if (used > 0) out += ' ';
    out += text.substr(0, end);
    used += end + (used > 0 ? 1 : 0);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string entry(const std::string& heading, const std::string& text) {
  std::string line = "  " + heading;
  if (line.size() + 2 > text_column)
    line += '\n' + std::string(text_column, ' ');
  else
    line.resize(text_column, ' ');
  return line + wrap(text, text_column) + '\n';
}

std::string section(std::string_view title, const std::vector<OptionDoc>& options) {
  std::string text;
  for (const auto& option : options) text += entry(option.heading(), option.text);
  return text.empty() ? text : fmt::format("\n{}:\n{}", title, text);
}

std::vector<std::string> option_names(const CommandDoc& doc) {
  std::vector<std::string> names;
  for (const auto& option : doc.options) names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

std::vector<std::string> subcommand_names(const CommandDoc& doc) {
  std::vector<std::string> names;
  for (const auto& sub : doc.subcommands) names.push_back(sub.word());
  return names;
}

// What was seen and not understood.
std::string unexpected(const CommandDoc& doc, const std::string& seen) {
  const bool option = seen.size() > 1 && seen.front() == '-';
  const std::string word = option ? seen.substr(0, seen.find('=')) : seen;
  const std::string_view kind = option ? "option" : doc.subcommands.empty() ? "argument" : "command";
  const std::string near = nearest(word, option ? option_names(doc) : subcommand_names(doc));
  const std::string line = fmt::format("unknown {} '{}'", kind, word);
  return near.empty() ? line : fmt::format("{}; did you mean {}?", line, near);
}

std::string what_is_wrong(const CLI::App& root, const CLI::ParseError& error) {
  const CommandDoc doc = describe(named_subcommand(root));
  std::string what = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const auto left = root.remaining(true);
    if (!left.empty()) return unexpected(doc, left.front());
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string name = what.substr(0, what.find(':'));
    for (const auto& option : doc.options)
      if (std::ranges::find(option.names, name) != option.names.end())
        return fmt::format("{}: expected {}, saw nothing", name, option.value);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !doc.arguments.empty())
    return fmt::format("expected {}, saw nothing", doc.arguments.front().value);
  return what;
}

}  // namespace

std::string help_text(const CLI::App& app) {
  const CommandDoc doc = describe(app);
  std::string text = fmt::format("{}\n\nUsage: {}\n", wrap(doc.summary, 0), doc.usage());
  if (!doc.text.empty()) text += '\n' + wrap(doc.text, 0) + '\n';
  if (!doc.subcommands.empty()) text += "\nCommands:\n";
  for (const auto& sub : doc.subcommands) text += entry(sub.word(), sub.summary);
  text += section("Arguments", doc.arguments);
  text += section("Options", doc.options);
  if (!doc.examples.empty()) text += "\nExamples:\n";
  for (const auto& example : doc.examples) text += "  " + example + '\n';
  if (!doc.subcommands.empty())
    text += fmt::format("\n'{} COMMAND --help' tells more about a command.\n", doc.name);
  return text;
}

int answer(const CLI::App& root, const CLI::ParseError& error) {
  const CLI::App& named = named_subcommand(root);
  if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) return print(help_text(named));
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr)
    return print(std::string(error.what()) + '\n');
  Console console(Verbosity::normal, Colour::automatic);
  console.error(printable(what_is_wrong(root, error)));
  console.put(fmt::format("See '{} --help'.\n", describe(named).name));
  return exit_status::usage;
}

int explain_usage(const CLI::App& root) {
  write_to_stderr(help_text(named_subcommand(root)));
  return exit_status::usage;
}

}  // namespace palaset::cli
