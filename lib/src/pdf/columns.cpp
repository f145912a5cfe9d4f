#include "pdf/columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace palaset::pdf {
namespace {

constexpr int most_splits = 2;         // four columns
constexpr std::size_t least_rows = 4;  // of a column
constexpr double same_row = 0.45;      // of the height: so far may the middles of a row's words lie apart
constexpr double least_gutter = 0.9;   // of the height
constexpr double same_edge = 3;        // points: so far may the beginnings of a column's lines lie apart
constexpr std::size_t grid = 128;      // places tried for a gutter

double median_height(const Page& words) {
  std::vector<double> heights;
  heights.reserve(words.size());
  for (const Word& w : words) heights.push_back(w.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

struct Gutter {
  double left, right;
  std::size_t crossing;  ///< rows that lie over it

  [[nodiscard]] double middle() const noexcept { return (left + right) / 2; }
  [[nodiscard]] bool better_than(const Gutter& other) const noexcept {
    if (crossing != other.crossing) return crossing < other.crossing;
    return right - left > other.right - other.left;
  }
};

/// Whether a row goes on over `x`: it does not where a gap is there, or a word over it is the last or has one
/// behind it.
bool crosses(const Row& row, double x) {
  const auto next = std::find_if(row.begin(), row.end(), [&](const Word& w) { return w.left >= x; });
  if (next == row.begin() || next == row.end()) return false;
  const Word& before = *std::prev(next);
  return next->left - before.right < least_gutter * before.height();
}

bool has_word_over(const Row& row, double x) {
  return std::any_of(row.begin(), row.end(), [&](const Word& w) { return w.left < x && w.right > x; });
}

/// The blank around `x` that all rows share in which no word lies over it; nothing where `x` parts too
/// little.
class Around {
 public:
  Around(const std::vector<Row>& rows, double x) {
    for (const Row& row : rows) add(row, x);
  }

  [[nodiscard]] std::optional<Gutter> gutter(std::size_t rows, double height) const {
    const bool crossed = crossing_ * 3 > rows;
    const bool narrow = right_ - left_ < least_gutter * height;
    if (crossed || narrow || before_ < least_rows || starts_.size() < least_rows) return std::nullopt;
    // A table's labels say that what stands beside them is theirs.
    if (labels_ * 2 > both_) return std::nullopt;
    const auto aligned = std::count_if(starts_.begin(), starts_.end(),
                                       [&](double start) { return start - right_ < same_edge; });
    if (static_cast<std::size_t>(aligned) * 3 < starts_.size()) return std::nullopt;
    return Gutter{left_, right_, crossing_};
  }

 private:
  void add(const Row& row, double x) {
    if (has_word_over(row, x) || crosses(row, x)) {
      ++crossing_;
      return;
    }
    const auto after = std::find_if(row.begin(), row.end(), [&](const Word& w) { return w.left >= x; });
    if (after != row.begin()) {
      const Word& last = *std::prev(after);
      ++before_;
      left_ = std::max(left_, last.right);
      both_ += after != row.end() ? 1 : 0;
      labels_ += after != row.end() && last.text.ends_with(':') ? 1 : 0;
    }
    if (after != row.end()) {
      starts_.push_back(after->left);
      right_ = std::min(right_, after->left);
    }
  }

  double left_ = -1e9, right_ = 1e9;
  std::size_t crossing_ = 0, before_ = 0, both_ = 0, labels_ = 0;
  std::vector<double> starts_;
};

/// The gutter that the fewest rows cross, and then the widest, in the middle two fifths of what is printed.
std::optional<Gutter> find_gutter(const std::vector<Row>& rows, const Page& words) {
  double left = words.front().left;
  double right = words.front().right;
  for (const Word& w : words) {
    left = std::min(left, w.left);
    right = std::max(right, w.right);
  }
  const double height = median_height(words);
  std::optional<Gutter> best;
  for (std::size_t i = 0; i < grid; ++i) {
    const double x = left + (right - left) * (0.3 + 0.4 * static_cast<double>(i) / grid);
    const auto gutter = Around(rows, x).gutter(rows.size(), height);
    if (gutter && (!best || gutter->better_than(*best))) best = gutter;
  }
  return best;
}

void split(Page words, int depth, std::vector<Page>& parts);

/// Ends a band: its left column, then its right one.
void end_band(Page& left, Page& right, int depth, std::vector<Page>& parts) {
  for (Page* column : {&left, &right}) {
    if (!column->empty()) split(std::exchange(*column, {}), depth + 1, parts);
  }
}

void split(Page words, int depth, std::vector<Page>& parts) {
  std::vector<Row> rows = rows_of(words);
  const auto gutter = depth < most_splits ? find_gutter(rows, words) : std::nullopt;
  if (!gutter) {
    parts.push_back(std::move(words));
    return;
  }
  const double x = gutter->middle();
  Page left, right, whole;
  for (Row& row : rows) {
    const bool over_both = crosses(row, x);
    if (over_both) end_band(left, right, depth, parts);
    if (!over_both && !whole.empty()) parts.push_back(std::exchange(whole, {}));
    for (Word& w : row) (over_both ? whole : w.left < x ? left : right).push_back(std::move(w));
  }
  end_band(left, right, depth, parts);
  if (!whole.empty()) parts.push_back(std::move(whole));
}

}  // namespace

std::vector<Row> rows_of(Page words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.middle() < b.middle(); });
  std::vector<Row> rows;
  for (Word& w : words) {
    const bool goes_on = !rows.empty() && w.middle() - rows.back().front().middle() <=
                                              same_row * std::max(w.height(), rows.back().front().height());
    if (!goes_on) rows.emplace_back();
    rows.back().push_back(std::move(w));
  }
  for (Row& row : rows)
    std::stable_sort(row.begin(), row.end(), [](const Word& a, const Word& b) { return a.left < b.left; });
  return rows;
}

std::vector<Page> parts_of(Page words) {
  std::vector<Page> parts;
  if (!words.empty()) split(std::move(words), 0, parts);
  return parts;
}

}  // namespace palaset::pdf
