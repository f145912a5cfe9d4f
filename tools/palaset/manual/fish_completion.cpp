#include <fmt/format.h>

#include "manual/pages.hpp"
#include "manual/shell_words.hpp"

namespace palaset::cli {
namespace {

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string rule_for(const CommandDoc& doc) {
  const std::string words = words_after_root(doc);
  return "complete -c palaset -n " + fish_quoted("__palaset_in" + (words.empty() ? "" : ' ' + words));
}

std::string value_of(const OptionDoc& option) {
  if (option.value.empty()) return {};
  std::string text = option.takes_path() ? " -r -F" : " -x";
  const auto words = option.words();
  return words.empty() ? text : text + " -a " + fish_quoted(joined(words));
}

std::string option_rule(const CommandDoc& doc, const OptionDoc& option) {
  std::string text = rule_for(doc);
  for (const auto& name : option.names)
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return text + value_of(option) + " -d " + fish_quoted(option.text) + '\n';
}

std::string rules_of(const CommandDoc& doc) {
  std::string text;
  for (const auto& sub : doc.subcommands)
    text += fmt::format("{} -a {} -d {}\n", rule_for(doc), sub.word(), fish_quoted(sub.summary));
  for (const auto& argument : doc.arguments)
    if (!argument.words().empty())
      text += rule_for(doc) + " -a " + fish_quoted(joined(argument.words())) + '\n';
  if (arguments_take_path(doc)) text += rule_for(doc) + " -F\n";
  for (const auto& option : doc.options) text += option_rule(doc, option);
  for (const auto& sub : doc.subcommands) text += rules_of(sub);
  return text;
}

std::string transitions(const CommandDoc& doc) {
  std::string text;
  for (const auto& sub : doc.subcommands) {
    text += fmt::format("            case {}\n                set command {}\n",
                        fish_quoted(words_after_root(doc) + ':' + sub.word()),
                        fish_quoted(words_after_root(sub)));
    text += transitions(sub);
  }
  return text;
}

}  // namespace

std::string fish_completion(const CommandDoc& root) {
  return fmt::format(R"(# fish completion for palaset, written from its option table
function __palaset_in --description 'Whether the words so far name this command'
    set -l command ''
    for word in (commandline -opc)[2..]
        switch "$command:$word"
{}        end
    end
    test "$command" = "$argv"
end
complete -c palaset -f
{})",
                     transitions(root), rules_of(root));
}

}  // namespace palaset::cli
