// Names made comparable: what is left of them when case, blanks, dashes and quotation marks are put aside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace palaset::check {

/// Lower case; a run of anything but letters and digits is one blank. "TUKEE!" and "Tukee" have the same.
/// Appends to `key`.
void add_name_key(std::string_view name, std::string& key);
[[nodiscard]] std::string name_key(std::string_view name);

/// Of a sequence of hashes, which it depends on the order of.
[[nodiscard]] constexpr std::uint64_t hash_with(std::uint64_t before, std::uint64_t next) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
  const std::uint64_t mixed = (before ^ (before >> 32U)) * golden;
  return mixed ^ (next + golden + (mixed << 6U) + (mixed >> 2U));
}
/// Of a text, eight bytes at a time.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  const auto at = [&](std::size_t i) {
    std::uint64_t value = 0;
    std::memcpy(&value, text.data() + i, word);
    return value;
  };
  std::uint64_t hash = text.size();
  std::size_t i = 0;
  for (; i + word <= text.size(); i += word) hash = hash_with(hash, at(i));
  if (i == text.size()) return hash_with(hash, 0);
  std::uint64_t rest = 0;
  if (text.size() >= word) {
    rest = at(text.size() - word);  // some bytes again
  } else {
    for (const char c : text) rest = rest << 8U | static_cast<unsigned char>(c);
  }
  return hash_with(hash_with(hash, rest), 0);
}

}  // namespace palaset::check
