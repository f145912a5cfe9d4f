#include "check/edit_distance.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// Bytes of the code point that a text begins with.
std::size_t first_length(std::string_view text) {
  return unicode::at(text, 0).length;
}

/// A byte of a code point that is not its first one.
bool inside(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// How many bytes two texts begin with that are the same; most pairs differ soon behind their halves.
std::size_t common_front(std::string_view a, std::string_view b) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front + word <= shorter && std::memcmp(a.data() + front, b.data() + front, word) == 0) front += word;
  while (front < shorter && a[front] == b[front]) ++front;
  return front;
}

/// What both begin with needs no edit. Whole code points only.
void strip_front(std::string_view& a, std::string_view& b) {
  std::size_t front = common_front(a, b);
  while (front > 0 && (inside(a, front) || inside(b, front))) --front;
  a.remove_prefix(front);
  b.remove_prefix(front);
}

/// What both end in.
void strip_back(std::string_view& a, std::string_view& b) {
  std::size_t back = 0;
  while (back < a.size() && back < b.size() && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
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

/// Each edit is tried at the first place where they differ: 3^(most - 1) ways at most, each along the texts
/// once.
bool within_edits(std::string_view a, std::string_view b, std::size_t most) {
  strip_front(a, b);
  if (a.empty() && b.empty()) return true;
  if (most == 0) return false;
  if (most == 1) {  // of both no more than a character is left between what is the same
    strip_back(a, b);
    return first_length(a) == a.size() && first_length(b) == b.size();
  }
  const std::string_view x = a.substr(first_length(a));
  const std::string_view y = b.substr(first_length(b));
  return within_edits(x, y, most - 1) || (x.size() < a.size() && within_edits(x, b, most - 1)) ||
         (y.size() < b.size() && within_edits(a, y, most - 1));
}

}  // namespace palaset::check
