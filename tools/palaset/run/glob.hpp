// Patterns for paths: "*" and "?" stay within a folder's name, "**" does not, "[a-z]" and "[!a-z]" are sets.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palaset::cli {

class Glob {
 public:
  explicit Glob(std::string_view pattern);

  /// A pattern with a slash stands for whole paths, one without for the last name of a path. Takes time that
  /// grows with the length of pattern and path, whatever they hold.
  [[nodiscard]] bool matches(std::string_view path) const;

 private:
  enum class Kind { one_of, any, run, path, folders, inside_folders };

  struct Token {
    Kind kind;
    bool negated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;  ///< of one_of
  };

  using States = std::vector<bool>;

  std::size_t add_set(const std::u32string& pattern, std::size_t at);
  void pass(States& states) const;
  [[nodiscard]] States step(const States& states, char32_t c) const;

  std::vector<Token> tokens_;
  bool whole_;
};

}  // namespace palaset::cli
