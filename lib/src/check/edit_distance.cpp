#include "check/edit_distance.hpp"

#include <algorithm>
#include <numeric>
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

}  // namespace

bool within_one_edit(std::string_view a, std::string_view b) {
  const std::u32string left = code_points(a);
  const std::u32string right = code_points(b);
  std::u32string_view x = left.size() <= right.size() ? left : right;
  std::u32string_view y = left.size() <= right.size() ? right : left;
  if (y.size() - x.size() > 1) return false;
  while (!x.empty() && x.front() == y.front()) {
    x.remove_prefix(1);
    y.remove_prefix(1);
  }
  while (!x.empty() && x.back() == y.back()) {
    x.remove_suffix(1);
    y.remove_suffix(1);
  }
  if (y.size() <= 1) return true;
  return x.size() == 2 && y.size() == 2 && x[0] == y[1] && x[1] == y[0];
}

bool within_edits(std::string_view a, std::string_view b, std::size_t most) {
  const std::u32string x = code_points(a);
  const std::u32string y = code_points(b);
  if (std::max(x.size(), y.size()) - std::min(x.size(), y.size()) > most) return false;
  // Rows of the usual table, of which only the band around the diagonal can be small enough.
  std::vector<std::size_t> row(y.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= x.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    std::size_t least = row[0];
    for (std::size_t j = 1; j <= y.size(); ++j) {
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
