#include "manual/shell_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace palaset::cli {

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::string words_after_root(const CommandDoc& doc) {
  const auto blank = doc.name.find(' ');
  return blank == std::string::npos ? "" : doc.name.substr(blank + 1);
}

std::vector<std::string> next_words(const CommandDoc& doc) {
  std::vector<std::string> words;
  for (const auto& sub : doc.subcommands) words.push_back(sub.word());
  for (const auto& argument : doc.arguments)
    for (auto& word : argument.words()) words.push_back(std::move(word));
  return words;
}

bool arguments_take_path(const CommandDoc& doc) {
  return std::ranges::any_of(doc.arguments, [](const OptionDoc& argument) { return argument.takes_path(); });
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + '\'';
}

}  // namespace palaset::cli
