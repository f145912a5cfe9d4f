#include "check/edit_distance.hpp"

#include <string>

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

}  // namespace palaset::check
