#include "run/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace palaset::cli {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t far = 200;  // lines that are looked at to find where both versions meet again

using Lines = std::vector<std::string_view>;

/// Each with its line feed, so that a last line without one shows.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

struct Change {
  std::size_t old_begin, old_end, new_begin, new_end;
};

/// How many lines of each version to pass over until they are the same again: as few as can be, and as many
/// of the one as of the other where that does, since a fix seldom adds or takes a line.
std::pair<std::size_t, std::size_t> meet(const Lines& a, std::size_t i, const Lines& b, std::size_t j) {
  const auto meets = [&](std::size_t da, std::size_t db) {
    if (i + da >= a.size() || j + db >= b.size()) return i + da == a.size() && j + db == b.size();
    return a[i + da] == b[j + db];
  };
  for (std::size_t most = 1; most < far; ++most) {
    if (meets(most, most)) return {most, most};
    for (std::size_t less = most; less-- > 0;) {
      if (meets(most, less)) return {most, less};
      if (meets(less, most)) return {less, most};
    }
  }
  return {a.size() - i, b.size() - j};
}

std::vector<Change> changes_of(const Lines& a, const Lines& b) {
  std::vector<Change> changes;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i;
      ++j;
      continue;
    }
    auto [da, db] = meet(a, i, b, j);
    da = std::min(da, a.size() - i);
    db = std::min(db, b.size() - j);
    changes.push_back({i, i + da, j, j + db});
    i += da;
    j += db;
  }
  return changes;
}

void put(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  return count == 1 ? std::to_string(begin + 1) : fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

/// The changes [first, last), close enough to stand in one piece.
void put_hunk(std::string& out, const Lines& a, const Lines& b, const Change* first, const Change* last) {
  const std::size_t lead = std::min(context, first->old_begin);
  const Change& end = *(last - 1);
  const std::size_t tail = std::min(context, a.size() - end.old_end);
  out += fmt::format("@@ -{} +{} @@\n", range(first->old_begin - lead, end.old_end + tail),
                     range(first->new_begin - lead, end.new_end + tail));
  std::size_t at = first->old_begin - lead;
  for (const Change* c = first; c != last; ++c) {
    for (; at < c->old_begin; ++at) put(out, ' ', a[at]);
    for (; at < c->old_end; ++at) put(out, '-', a[at]);
    for (std::size_t j = c->new_begin; j < c->new_end; ++j) put(out, '+', b[j]);
  }
  for (; at < end.old_end + tail; ++at) put(out, ' ', a[at]);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  const std::vector<Change> changes = changes_of(a, b);
  if (changes.empty()) return {};
  std::string out = fmt::format("--- {0}\n+++ {0}\n", path);
  for (std::size_t i = 0; i < changes.size();) {
    std::size_t last = i + 1;
    while (last < changes.size() && changes[last].old_begin - changes[last - 1].old_end <= 2 * context)
      ++last;
    put_hunk(out, a, b, changes.data() + i, changes.data() + last);
    i = last;
  }
  return out;
}

}  // namespace palaset::cli
