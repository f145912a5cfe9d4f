#include <fmt/format.h>

#include "manual/pages.hpp"
#include "manual/shell_words.hpp"

namespace palaset::cli {
namespace {

// One branch a command: which words, options and paths may come next.
std::string branches(const CommandDoc& doc) {
  std::vector<std::string> names;
  std::string after_option;
  for (const auto& option : doc.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
    if (option.value.empty()) continue;
    after_option += fmt::format("        {}) words={}{} ;;\n", fmt::join(option.names, "|"),
                                quoted(joined(option.words())), option.takes_path() ? "; paths=1" : "");
  }
  std::string text =
      fmt::format("    {})\n      case $previous in\n{}", quoted(words_after_root(doc)), after_option);
  text += fmt::format("        *) options={}; words={}{} ;;\n      esac ;;\n", quoted(joined(names)),
                      quoted(joined(next_words(doc))), arguments_take_path(doc) ? "; paths=1" : "");
  for (const auto& sub : doc.subcommands) text += branches(sub);
  return text;
}

std::string transitions(const CommandDoc& doc) {
  std::string text;
  for (const auto& sub : doc.subcommands) {
    text += fmt::format("      {}) command={} ;;\n", quoted(words_after_root(doc) + ':' + sub.word()),
                        quoted(words_after_root(sub)));
    text += transitions(sub);
  }
  return text;
}

}  // namespace

std::string bash_completion(const CommandDoc& root) {
  return fmt::format(R"(# bash completion for palaset, written from its option table
_palaset() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command='' options='' words='' paths='' i
  if [[ $current == = ]]; then current=''
  elif [[ $previous == = ]]; then previous=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command:${{COMP_WORDS[i]}}" in
{}    esac
  done
  case $command in
{}  esac
  [[ $current == -* ]] && words="$options $words"
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  [[ -n $paths ]] || return 0
  compopt -o filenames 2>/dev/null
  mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$current")
}}
complete -F _palaset palaset
)",
                     transitions(root), branches(root));
}

}  // namespace palaset::cli
