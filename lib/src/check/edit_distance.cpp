#include "check/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const unicode::CodePoint c = unicode::at(text, i);
    out += c.value;
    i += c.length;
  }
  return out;
}

/// What both begin with, and what both end in, needs no edit. Whole code points only.
void strip_common(std::string_view& a, std::string_view& b) {
  const auto inside = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::size_t front = 0;
  while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
  while (front > 0 && (inside(a, front) || inside(b, front))) --front;
  a.remove_prefix(front);
  b.remove_prefix(front);
  std::size_t back = 0;
  while (back < a.size() && back < b.size() && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  while (back > 0 && inside(a, a.size() - back)) --back;
  a.remove_suffix(back);
  b.remove_suffix(back);
}

}  // namespace

bool within_one_edit(std::string_view a, std::string_view b) {
  strip_common(a, b);
  const std::u32string left = code_points(a);
  const std::u32string right = code_points(b);
  const std::u32string& x = left.size() <= right.size() ? left : right;
  const std::u32string& y = left.size() <= right.size() ? right : left;
  if (y.size() - x.size() > 1) return false;
  if (y.size() <= 1) return true;
  return x.size() == 2 && y.size() == 2 && x[0] == y[1] && x[1] == y[0];
}

bool within_edits(std::string_view a, std::string_view b, std::size_t most) {
  strip_common(a, b);
  const std::u32string x = code_points(a);
  const std::u32string y = code_points(b);
  if (std::max(x.size(), y.size()) - std::min(x.size(), y.size()) > most) return false;
  // Rows of the usual table, of which only the band around the diagonal can be small enough.
  const std::size_t beyond = most + 1;
  std::vector<std::size_t> row(y.size() + 1, beyond);
  for (std::size_t j = 0; j <= std::min(most, y.size()); ++j) row[j] = j;
  for (std::size_t i = 1; i <= x.size(); ++i) {
    const std::size_t begin = i > most ? i - most : 1;
    const std::size_t end = std::min(i + most, y.size());
    std::size_t corner = row[begin - 1];
    row[begin - 1] = begin == 1 ? std::min(i, beyond) : beyond;
    std::size_t least = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (x[i - 1] == y[j - 1] ? 0 : 1)});
      corner = above;
      least = std::min(least, row[j]);
    }
    if (least > most) return false;
  }
  return row.back() <= most;
}

}  // namespace palaset::check
