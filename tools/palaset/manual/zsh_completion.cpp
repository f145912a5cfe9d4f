#include <fmt/format.h>

#include "manual/pages.hpp"
#include "manual/shell_words.hpp"

namespace palaset::cli {
namespace {

// In a specification for _arguments, brackets and colons are marks.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string value_of(const OptionDoc& option) {
  if (option.value.empty()) return {};
  const auto words = option.words();
  std::string action = " ";
  if (option.takes_path())
    action = "_files";
  else if (!words.empty())
    action = '(' + joined(words) + ')';
  return fmt::format(":{}:{}", plain(option.value), action);
}

std::string specification(const OptionDoc& option, const std::string& name) {
  const bool joins = name.starts_with("--") && !option.value.empty();
  return quoted(fmt::format("{}{}{}[{}]{}", option.many ? "*" : "", name, joins ? "=" : "",
                            plain(option.text), value_of(option)));
}

std::string branches(const CommandDoc& doc) {
  std::string text = fmt::format("    {})\n      _arguments -s", quoted(words_after_root(doc)));
  for (const auto& option : doc.options)
    for (const auto& name : option.names) text += " \\\n        " + specification(option, name);
  for (const auto& argument : doc.arguments)
    text += " \\\n        " + quoted((argument.many ? "*" : "1") + value_of(argument));
  if (!doc.subcommands.empty())
    text += " \\\n        " + quoted("1:command:(" + joined(next_words(doc)) + ')');
  text += " ;;\n";
  for (const auto& sub : doc.subcommands) text += branches(sub);
  return text;
}

std::string transitions(const CommandDoc& doc) {
  std::string text;
  for (const auto& sub : doc.subcommands) {
    text += fmt::format("      {}) command={}; (( depth = i )) ;;\n",
                        quoted(words_after_root(doc) + ':' + sub.word()), quoted(words_after_root(sub)));
    text += transitions(sub);
  }
  return text;
}

}  // namespace

std::string zsh_completion(const CommandDoc& root) {
  return fmt::format(R"(#compdef palaset
# zsh completion for palaset, written from its option table
_palaset() {{
  local command='' i depth=1
  for (( i = 2; i < CURRENT; i++ )); do
    case "$command:$words[i]" in
{}    esac
  done
  # _arguments is to see the command's own words only.
  if (( depth > 1 )); then
    words=("${{(@)words[depth,-1]}}")
    (( CURRENT -= depth - 1 ))
  fi
  case $command in
{}  esac
}}
_palaset "$@"
)",
                     transitions(root), branches(root));
}

}  // namespace palaset::cli
