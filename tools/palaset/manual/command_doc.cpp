#include "manual/command_doc.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>

namespace palaset::cli {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_plain_word(std::string_view part) {
  return part.size() > 1 &&
         std::ranges::all_of(part, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

OptionDoc describe(const CLI::Option& option) {
  OptionDoc doc;
  for (const auto& name : option.get_snames()) doc.names.push_back('-' + name);
  for (const auto& name : option.get_lnames()) doc.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) doc.value = option.get_type_name();
  doc.text = option.get_description();
  doc.many = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  return doc;
}

std::string full_name(const CLI::App& app) {
  return app.get_parent() == nullptr ? app.get_name() : full_name(*app.get_parent()) + ' ' + app.get_name();
}

}  // namespace

std::vector<std::string> OptionDoc::words() const {
  auto parts = split(value, '|');
  std::erase_if(parts, [](const std::string& part) { return !is_plain_word(part); });
  return parts;
}

bool OptionDoc::takes_path() const {
  const auto parts = split(value, '|');
  return std::ranges::any_of(parts, [](std::string_view part) {
    return part.starts_with("FILE") || part.starts_with("FOLDER") || part.starts_with("OUT");
  });
}

std::string OptionDoc::heading() const {
  std::string line;
  for (const auto& name : names) line += (line.empty() ? "" : ", ") + name;
  if (!value.empty()) line += (line.empty() ? "" : " ") + value;
  return line;
}

std::string CommandDoc::usage() const {
  std::string line = name + " [OPTION]...";
  if (!subcommands.empty()) line += " COMMAND";
  for (const auto& argument : arguments)
    line += argument.many ? " [" + argument.value + "]..." : ' ' + argument.value;
  return line;
}

std::string CommandDoc::word() const {
  return name.substr(name.rfind(' ') + 1);
}

CommandDoc describe(const CLI::App& app) {
  CommandDoc doc;
  doc.name = full_name(app);
  const std::string description = app.get_description();
  doc.summary = description.substr(0, description.find('\n'));
  doc.text = description.substr(
      std::min(description.find_first_not_of('\n', doc.summary.size()), description.size()));
  doc.examples = split(app.get_footer(), '\n');
  for (const CLI::Option* option : app.get_options())
    (option->get_positional() ? doc.arguments : doc.options).push_back(describe(*option));
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
    if (!sub->get_group().empty()) doc.subcommands.push_back(describe(*sub));
  return doc;
}

}  // namespace palaset::cli
