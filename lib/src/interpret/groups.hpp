// What stands in a parenthesis behind a party's name.
#pragma once

#include <string_view>
#include <vector>

#include "interpret/funding.hpp"
#include "interpret/split.hpp"

namespace palaset::interpret {

struct Group {
  std::size_t open = 0;  ///< token
  std::string_view content;
  FundingText funding;
  bool lone_funder = false;  ///< one funder, no period: may belong to years before the parenthesis
  bool unfunded = false;
  bool names_project = false;  ///< "(AKU-hanke)": the head noun stands in the parenthesis
  std::vector<std::string_view> aliases;
  std::vector<std::string_view> places;
  std::vector<std::string_view> qualifiers;
  std::vector<std::string_view> implementers;
  std::vector<std::string_view> subprojects;
};

[[nodiscard]] Group read_group(const Tokens& tokens, std::size_t open, const Context& context);

/// "ei erillisrahoitusta"
[[nodiscard]] bool says_unfunded(std::string_view part, const rules::Vocabulary& vocabulary);

/// "VamO", "OK", "3X10D": one token of at most seven letters with a capital or digit behind the first.
[[nodiscard]] bool is_abbreviation(std::string_view word);

}  // namespace palaset::interpret
