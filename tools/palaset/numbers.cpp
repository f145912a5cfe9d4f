#include "numbers.hpp"

#include <fmt/format.h>

#include <charconv>

namespace palaset::cli {

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

std::optional<std::size_t> parse_size(std::string_view text) {
  constexpr std::string_view suffixes = "KMG";
  unsigned shift = 0;
  if (!text.empty()) {
    const char last = text.back() >= 'a' ? static_cast<char>(text.back() - ('a' - 'A')) : text.back();
    const auto place = suffixes.find(last);
    if (place != suffixes.npos) shift = 10U * (static_cast<unsigned>(place) + 1);
  }
  if (shift != 0) text.remove_suffix(1);
  const auto value = parse_count(text);
  if (!value || *value == 0 || *value > (std::size_t{1} << 40U) >> shift) return std::nullopt;
  return *value << shift;
}

std::string check_count(const std::string& text, std::string_view what, std::size_t most) {
  const auto count = parse_count(text);
  if (count && *count >= 1 && *count <= most) return {};
  return fmt::format("expected {} from 1 to {}, saw '{}'", what, most, text);
}

std::string check_size(const std::string& text) {
  if (parse_size(text)) return {};
  return fmt::format("expected a number of bytes such as 4096, 64M or 1G, saw '{}'", text);
}

}  // namespace palaset::cli
