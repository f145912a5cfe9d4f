// Places in an input, as the record model defines them.
#pragma once

#include <cstddef>

namespace palaset {

/// Half-open range [begin, end) in bytes of the input as it was given.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return empty() ? 0 : end - begin; }
  friend constexpr bool operator==(Span, Span) noexcept = default;
};

/// A place for people: line and column count from 1, the column in code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;

  friend constexpr bool operator==(Position, Position) noexcept = default;
};

}  // namespace palaset
