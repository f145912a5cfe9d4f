// Many patterns tried as one: the first of them that takes a whole line wins.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "regex/pattern.hpp"

namespace palaset::regex {

class Alternation {
 public:
  struct Member {
    std::string text;  ///< a pattern that compiles on its own
  };
  struct Found {
    std::size_t member = 0;
    Capture value;  ///< the member's group named "value", where it has one
    Outcome outcome = Outcome::no_match;
  };

  /// `define` is a (?(DEFINE)…) part that all members share, or empty.
  /// Precondition: every member compiles behind `define`.
  [[nodiscard]] static std::optional<Alternation> make(std::string define, std::vector<Member> members);

  /// The first member that matches. Which one reached a limit is not known: try_member() tells.
  [[nodiscard]] Found find(std::string_view line, Scratch& scratch) const;

  /// One member alone.
  [[nodiscard]] Found try_member(std::size_t member, std::string_view line, Scratch& scratch) const;

 private:
  struct Single {
    Pattern pattern;
    std::vector<std::uint32_t> value;  ///< numbers of the groups named "value"
  };
  explicit Alternation(Pattern joined) : joined_(std::move(joined)) {}

  Pattern joined_;
  std::vector<std::vector<std::uint32_t>> value_;  ///< by member, in the joined pattern
  std::vector<Single> singles_;
};

}  // namespace palaset::regex
