#include "check/checks.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

#include "check/edit_distance.hpp"
#include "check/first_seen.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "entry.similar",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "An entry's title is that of another one, or differs from it by two letters at most.",
    .why = "It may be the same entry, written twice. Where both are right, a reader cannot tell them apart.",
    .example =
        "Opaskortit luontoon\nKehittäjä: Metsäpolku-hanke (ESR 2020)\n\nOpaskortti luontoon\nKehittäjä: "
        "Rantapolku-hanke (STEA 2021)",
    .instead = "Opaskortit luontoon\nKehittäjät: Metsäpolku-hanke (ESR 2020), Rantapolku-hanke (STEA 2021)",
};

class EntrySimilar final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    if (entry.record.name.empty()) return;
    const Span span = entry.title.empty() ? entry.record.span : entry.title.front().span();
    std::string developers;
    for (const std::string& developer : entry.keys->developers) developers.append("\n").append(developer);
    titles_.push_back({keys_.add(entry.keys->title), hash_of(developers), span});
  }

  /// Titles that differ by little stand side by side in a sorted list, from the front or from the back.
  void finish(const DocumentTail&, Findings& findings) override {
    std::vector<Pair> pairs;
    std::vector<std::uint32_t> order(titles_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    compare_neighbours(order, pairs);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::lexicographical_compare(key(a).rbegin(), key(a).rend(), key(b).rbegin(), key(b).rend());
    });
    compare_neighbours(order, pairs);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const Pair& p : pairs)
      findings.add(p.later,
                   "expected a title of its own, saw nearly that of line " + line_of(p.earlier.begin));
  }

 private:
  struct Title {
    PooledText key;
    std::uint64_t developers;  ///< their hash: a whole entry that comes twice is entry.repeated
    Span span;
  };
  struct Pair {
    Span later, earlier;
    friend bool operator==(const Pair&, const Pair&) = default;
    friend bool operator<(const Pair& a, const Pair& b) {
      return a.later.begin != b.later.begin ? a.later.begin < b.later.begin
                                            : a.earlier.begin < b.earlier.begin;
    }
  };

  [[nodiscard]] std::string_view key(std::uint32_t i) const { return keys_.view(titles_[i].key); }

  void compare_neighbours(const std::vector<std::uint32_t>& order, std::vector<Pair>& pairs) const {
    constexpr std::size_t shortest = 12;  // bytes; shorter titles are like too many others
    for (std::size_t i = 1; i < order.size(); ++i) {
      const Title& a = titles_[order[i - 1]];
      const Title& b = titles_[order[i]];
      const std::string_view x = key(order[i - 1]);
      const std::string_view y = key(order[i]);
      if (x.size() < shortest || (x == y && a.developers == b.developers)) continue;
      if (!differ_by_slips(x, y)) continue;
      const bool in_order = a.span.begin < b.span.begin;
      pairs.push_back({in_order ? b.span : a.span, in_order ? a.span : b.span});
    }
  }

  /// Spares most neighbours the comparison: slips at both ends at once are rare.
  static bool alike_at_an_end(std::string_view a, std::string_view b) {
    const std::size_t half = std::min(a.size(), b.size()) / 2;
    const std::size_t other = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
    constexpr std::size_t longest = 8;  // bytes that two letters can take more
    return other <= longest &&
           (a.substr(0, half) == b.substr(0, half) || a.substr(a.size() - half) == b.substr(b.size() - half));
  }

  /// A number that differs, "osa 1" and "osa 2", is no slip.
  static bool differ_by_slips(std::string_view a, std::string_view b) {
    const auto digits = [](std::string_view text) {
      std::string out;
      for (const char c : text) {
        if (c >= '0' && c <= '9') out += c;
      }
      return out;
    };
    return alike_at_an_end(a, b) && digits(a) == digits(b) && within_edits(a, b, 2);
  }

  TextPool keys_;
  std::vector<Title> titles_;
};

}  // namespace

const Entry entry_similar{&info, make_check<EntrySimilar>};

}  // namespace palaset::check
