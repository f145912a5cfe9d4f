// Many patterns tried as one: the first of them that takes a whole line wins.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "regex/pattern.hpp"

namespace palaset::regex {

class Alternation {
 public:
  struct Found {
    std::size_t member = 0;
    Capture value;  ///< the member's group named "value", where it has one
    Outcome outcome = Outcome::no_match;
  };

  [[nodiscard]] static std::variant<Alternation, CompileError> make(std::vector<std::string> members);

  /// The joined pattern as bytes.
  [[nodiscard]] std::string serialize() const;
  /// One that make() has made before, of the same members; `code` is what serialize() gave then. Nothing is
  /// compiled before the first match.
  [[nodiscard]] static Alternation restore(std::vector<std::string> members, std::string code);

  /// The first member that matches. Which one reached a limit is not known: try_member() tells.
  [[nodiscard]] Found find(std::string_view line, Scratch& scratch) const;

  /// One member alone. Compiled when first asked for, since that is rare.
  [[nodiscard]] Found try_member(std::size_t member, std::string_view line, Scratch& scratch) const;

  /// What a group took in the match that try_member() has just found with that scratch.
  [[nodiscard]] Capture capture(std::size_t member, std::string_view group, const Scratch& scratch) const;

 private:
  struct Members;
  explicit Alternation(std::vector<std::string> members);

  std::shared_ptr<Members> members_;
};

}  // namespace palaset::regex
