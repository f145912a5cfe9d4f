// Names made comparable: what is left of them when case, blanks, dashes and quotation marks are put aside.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
namespace palaset::check {

/// Lower case; a run of anything but letters and digits is one blank. "TUKEE!" and "Tukee" have the same.
/// Appends to `key`.
void add_name_key(std::string_view name, std::string& key);
[[nodiscard]] std::string name_key(std::string_view name);

[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>{}(text);
}
/// Of a sequence of hashes, which it depends on the order of.
[[nodiscard]] constexpr std::uint64_t hash_with(std::uint64_t before, std::uint64_t next) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
  const std::uint64_t mixed = (before ^ (before >> 32U)) * golden;
  return mixed ^ (next + golden + (mixed << 6U) + (mixed >> 2U));
}

}  // namespace palaset::check
