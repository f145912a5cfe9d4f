#include "pdf/layout.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace palaset::pdf {
namespace {

constexpr std::size_t most_blanks = 60;  // at the beginning of a line, or between two words
constexpr double tied = 0.08;            // of the height: words nearer than this are one, set in two faces
constexpr double apart = 4;              // characters: a gap that a reader sees as one
constexpr double paragraph = 0.35;       // of the height: so much more than usual above a line begins another
constexpr double larger = 1.15;          // a line so much higher than the one above is a heading

std::size_t blanks(double width, double character) {
  if (!(width > 0) || !(character > 0)) return 0;
  return static_cast<std::size_t>(std::min<double>(std::round(width / character), most_blanks));
}

/// The value at a share of the sorted ones.
double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

double character_width(const Page& words) {
  std::vector<double> widths;
  for (const Word& w : words)
    widths.push_back((w.right - w.left) / static_cast<double>(std::max<std::size_t>(code_points(w.text), 1)));
  return quantile(std::move(widths), 0.5);
}

struct Extent {
  double top, bottom;
  [[nodiscard]] double height() const noexcept { return bottom - top; }
};

Extent extent(const Row& row) {
  Extent e{row.front().top, row.front().bottom};
  for (const Word& w : row) e = {std::min(e.top, w.top), std::max(e.bottom, w.bottom)};
  return e;
}

/// Whether parts of a page share some of its height.
bool beside(const Extent& a, const Extent& b) {
  return a.top < b.bottom && b.top < a.bottom;
}

/// For each row whether a blank line stands above it.
std::vector<bool> breaks(const std::vector<Row>& rows) {
  std::vector<double> gaps, heights;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    heights.push_back(extent(rows[i]).height());
    if (i > 0) gaps.push_back(extent(rows[i]).top - extent(rows[i - 1]).bottom);
  }
  const double usual = quantile(gaps, 0.25);
  const double height = quantile(heights, 0.5);
  std::vector<bool> found(rows.size(), true);
  for (std::size_t i = 1; i < rows.size(); ++i)
    found[i] = gaps[i - 1] > usual + paragraph * height || heights[i] > larger * heights[i - 1];
  return found;
}

}  // namespace

void Layout::page(Page& words) {
  out_.hints.measured = true;
  if (pages_++ > 0) out_.text += '\f';
  out_.pages.begin_at(out_.text.size());
  const std::vector<Page> parts = parts_of(std::move(words));
  std::vector<Extent> extents;
  for (const Page& part : parts) extents.push_back(extent(part));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    bool column = false;
    for (std::size_t k = 0; k < parts.size(); ++k) column |= k != i && beside(extents[k], extents[i]);
    part(parts[i], column);
  }
}

void Layout::part(const Page& words, bool column) {
  const auto leftmost = std::min_element(words.begin(), words.end(),
                                         [](const Word& a, const Word& b) { return a.left < b.left; });
  const double character = character_width(words);
  // A column further right has a left edge of its own.
  const bool first_column = leftmost->left < margin_ + 30 * character;
  if (first_column) margin_ = std::min(margin_, leftmost->left);
  const double left = first_column ? margin_ : leftmost->left;
  const std::vector<Row> rows = rows_of(words);
  const std::vector<bool> above = breaks(rows);
  double widest = left;
  for (const Word& w : words) widest = std::max(widest, w.right);
  const double right = right_edge({left, widest, column}, character);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool begins_page = out_.text.empty() || out_.text.back() == '\f';
    if (above[i] && !begins_page) out_.text += '\n';
    const std::size_t begin = line(rows[i], left, character);
    const bool wrapped = i == 0 ? is_wrapped(last_, rows[i], last_right_)
                                : !above[i] && is_wrapped(rows[i - 1], rows[i], right);
    if (wrapped) out_.hints.wrapped.push_back(begin);
  }
  last_ = rows.back();
  last_right_ = right;
}

double Layout::right_edge(const Edges& part, double character) {
  for (Edges& e : edges_) {
    if (e.column != part.column || std::abs(e.left - part.left) > 2 * character) continue;
    return e.right = std::max(e.right, part.right);
  }
  constexpr std::size_t most = 16;
  if (edges_.size() < most) edges_.push_back(part);
  return part.right;
}

bool Layout::is_wrapped(const Row& above, const Row& row, double right) {
  if (above.empty()) return false;
  const Word& first = row.front();
  const double blank = (first.right - first.left) / static_cast<double>(code_points(first.text) + 1) / 2;
  return above.back().right + blank + (first.right - first.left) > right;
}

std::size_t Layout::line(const Row& row, double left, double character) {
  out_.text.append(blanks(row.front().left - left, character), ' ');
  const std::size_t begin = out_.text.size();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) {
      const double gap = row[i].left - row[i - 1].right;
      if (gap > apart * character)
        out_.text.append(blanks(gap, character), ' ');
      else if (gap > tied * row[i].height())
        out_.text += ' ';
    }
    out_.text += row[i].text;
  }
  out_.text += '\n';
  return begin;
}

}  // namespace palaset::pdf
