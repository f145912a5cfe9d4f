#include "check/edit_distance.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// Bytes of the code point that a text begins with.
std::size_t first_length(std::string_view text) {
  const bool ascii = !text.empty() && static_cast<unsigned char>(text.front()) < 0x80;
  return ascii ? 1 : unicode::at(text, 0).length;
}

/// A byte of a code point that is not its first one.
bool inside(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

constexpr std::size_t word = sizeof(std::uint64_t);  // bytes that are compared at once

/// How many bytes two texts begin with that are the same.
std::size_t common_front(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter == 0 || a.front() != b.front()) return 0;
  std::size_t front = 0;
  while (front + word <= shorter && std::memcmp(a.data() + front, b.data() + front, word) == 0) front += word;
  while (front < shorter && a[front] == b[front]) ++front;
  return front;
}
/// How many they end in.
std::size_t common_back(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const char* const x = a.data() + a.size();
  const char* const y = b.data() + b.size();
  if (shorter == 0 || x[-1] != y[-1]) return 0;
  std::size_t back = 0;
  while (back + word <= shorter && std::memcmp(x - back - word, y - back - word, word) == 0) back += word;
  while (back < shorter &&
         x[-1 - static_cast<std::ptrdiff_t>(back)] == y[-1 - static_cast<std::ptrdiff_t>(back)])
    ++back;
  return back;
}

/// What both begin with needs no edit. Whole code points only.
inline void strip_front(std::string_view& a, std::string_view& b) {
  std::size_t front = common_front(a, b);
  while (front > 0 && (inside(a, front) || inside(b, front))) --front;
  a.remove_prefix(front);
  b.remove_prefix(front);
}

/// What both end in.
inline void strip_back(std::string_view& a, std::string_view& b) {
  std::size_t back = common_back(a, b);
  while (back > 0 && inside(a, a.size() - back)) --back;
  a.remove_suffix(back);
  b.remove_suffix(back);
}

}  // namespace

bool within_one_edit(std::string_view a, std::string_view b) {
  strip_front(a, b);
  strip_back(a, b);
  const std::size_t x = first_length(a);
  const std::size_t y = first_length(b);
  if (x == a.size() && y == b.size()) return true;
  // Changed round: the first of each is the last of the other.
  return x < a.size() && y < b.size() && a.size() == b.size() && a.substr(x) == b.substr(0, y) &&
         b.substr(y) == a.substr(0, x);
}

namespace {

/// Of texts that do not end in the same character: the first one that differs takes an edit, which is tried
/// in each way, 3^(most - 1) of them at most.
bool rest_within_edits(std::string_view a, std::string_view b, std::size_t most) {
  strip_front(a, b);
  if (a.empty() && b.empty()) return true;
  if (most == 0) return false;
  const std::string_view x = a.substr(first_length(a));
  const std::string_view y = b.substr(first_length(b));
  if (most == 1) return x.empty() && y.empty();
  return rest_within_edits(x, y, most - 1) || (x.size() < a.size() && rest_within_edits(x, b, most - 1)) ||
         (y.size() < b.size() && rest_within_edits(a, y, most - 1));
}

}  // namespace

bool within_edits(std::string_view a, std::string_view b, std::size_t most) {
  strip_back(a, b);
  constexpr std::size_t longest = 4;  // bytes of a character
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most * longest) return false;
  return rest_within_edits(a, b, most);
}

}  // namespace palaset::check
