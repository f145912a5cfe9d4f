#include "manual/suggestion.hpp"

#include <algorithm>
#include <cstddef>

namespace palaset::cli {
namespace {

// Optimal string alignment distance, a row at a time.
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = std::move(last);
    last = std::move(row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& words) {
  constexpr std::size_t longest = 64;
  if (word.empty() || word.size() > longest) return {};
  std::size_t fewest = std::min<std::size_t>(2, word.size() / 2);
  std::string found;
  for (const auto& candidate : words) {
    if (word.size() > 2 && candidate.starts_with(word)) return candidate;
    const std::size_t distance = slips(word, candidate);
    if (distance > fewest || (distance == fewest && !found.empty())) continue;
    fewest = distance;
    found = candidate;
  }
  return found;
}

}  // namespace palaset::cli
