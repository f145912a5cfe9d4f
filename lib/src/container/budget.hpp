// What may come out of one input, counted while it comes out: so a bomb is refused after some megabytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <palaset/input.hpp>

namespace palaset::container {

/// A ratio says nothing of what is small: a page of blanks is packed 1,000 times.
inline constexpr std::uint64_t ratio_counts_from = std::uint64_t{16} << 20;

/// Whether `out` bytes are too many for `in` ones.
[[nodiscard]] bool over_ratio(const Limits& limits, std::uint64_t out, std::uint64_t in) noexcept;

/// "expands to more than 200 times its size; raise the limit with --max-ratio if you trust it"
[[nodiscard]] std::string ratio_message(const Limits& limits);

class Budget {
 public:
  Budget(const Limits& limits, std::uint64_t input_bytes) : limits_(limits), input_bytes_(input_bytes) {}

  [[nodiscard]] const Limits& limits() const noexcept { return limits_; }

  /// What is wrong with one more member; absent where nothing is. From then on the whole input is over.
  [[nodiscard]] std::optional<std::string> add_member();
  /// The same for so many more bytes.
  [[nodiscard]] std::optional<std::string> add_bytes(std::uint64_t count);

  /// Nothing more may come out of the input, from whichever container in it.
  [[nodiscard]] bool spent() const noexcept { return spent_; }

 private:
  std::string spend(std::string problem);

  const Limits& limits_;
  std::uint64_t input_bytes_;
  std::uint64_t bytes_ = 0;
  std::size_t members_ = 0;
  bool spent_ = false;
};

}  // namespace palaset::container
