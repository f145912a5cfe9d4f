// What stands on either side of a possible separator: is the left one a whole party, what is the right one?
#pragma once

#include <cstddef>
#include <cstdint>

#include "interpret/split.hpp"

namespace palaset::interpret {

/// Whether the text before a separator is a party of its own. `nominal`: nothing marks it as whole, and
/// nothing as unfinished. `strong`: even a small letter may follow.
enum class Whole : std::uint8_t { no, nominal, yes, strong };

/// What the text from a token to the next possible separator shows.
struct Right {
  bool head = false;  ///< a tied head noun in the singular
  bool funding = false;
  bool plural_head = false;   ///< "lukuisat paikalliset hankkeet"
  bool abbreviation = false;  ///< nothing but an abbreviation before the head
  bool legal_form = false;
  std::size_t end = 0;
};

/// Questions about the tokens of one sentence, which ends before `end`.
class Sides {
 public:
  Sides(const Tokens& tokens, std::size_t end, const Context& context)
      : tokens_(tokens), context_(context), end_(end) {}

  /// `in_chain`: several names share a head at this place, so that a hanging hyphen is no loose end.
  [[nodiscard]] Whole whole(const Segment& segment, std::size_t separator, bool in_chain) const;
  [[nodiscard]] Right right_of(std::size_t i) const;

  /// The last token before a separator that is no comma.
  [[nodiscard]] std::size_t before(std::size_t first, std::size_t separator) const;
  [[nodiscard]] bool conjunction(std::size_t i) const;
  [[nodiscard]] bool begins_name(std::size_t i) const;
  /// Money or time stands between two parentheses.
  [[nodiscard]] bool has_period(std::size_t open, std::size_t close) const;
  /// The last word is a noun in the nominative, as far as anybody knows: "… kioski", not "… uutta".
  [[nodiscard]] bool ends_nominal(std::size_t k) const;
  [[nodiscard]] bool has_spaced_dash(std::size_t first, std::size_t end) const;

 private:
  [[nodiscard]] TokenKind kind(std::size_t i) const { return tokens_[i].kind; }
  [[nodiscard]] Whole whole_parenthesis(std::size_t first, std::size_t close) const;
  [[nodiscard]] bool is_organization(std::size_t first, std::size_t k) const;
  [[nodiscard]] bool ends_in_period(std::size_t first, std::size_t k) const;

  const Tokens& tokens_;
  const Context& context_;
  std::size_t end_;
};

}  // namespace palaset::interpret
