// Grammatical categories of Finnish that this library tells apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace palaset::morphology {

enum class Case : std::uint8_t {
  nominative,
  genitive,
  partitive,
  inessive,
  elative,
  illative,
  adessive,
  ablative,
  allative,
  essive,
  translative,
  abessive,
  unknown,
};

constexpr std::string_view to_string(Case c) noexcept {
  constexpr std::string_view names[] = {"nominative",  "genitive", "partitive", "inessive", "elative",
                                        "illative",    "adessive", "ablative",  "allative", "essive",
                                        "translative", "abessive", "unknown"};
  return names[static_cast<std::size_t>(c)];
}

/// In or at a place: the cases that a place stands in before what it holds.
constexpr bool is_locative(Case c) noexcept {
  return c == Case::inessive || c == Case::adessive;
}

}  // namespace palaset::morphology
