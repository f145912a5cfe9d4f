#include "check/checks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "check/edit_distance.hpp"
#include "check/name_key.hpp"
#include "check/text_pool.hpp"

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
    std::uint64_t developers = 0;
    for (const std::uint64_t developer : entry.keys->developers)
      developers = hash_with(developers, developer);
    titles_.push_back({keys_.add(entry.keys->title), developers, span});
  }

  /// Titles that differ by little stand side by side in a sorted list, from the front or from the back.
  void finish(const DocumentTail&, Findings& findings) override {
    std::vector<Pair> pairs;
    for (const bool from_behind : {false, true}) compare_neighbours(sorted(from_behind), pairs);
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

  /// A title's place in the order by its first bytes, so that few comparisons look at the texts.
  struct Ordered {
    std::uint64_t first, second;  ///< eight bytes each
    std::uint32_t title;
  };

  [[nodiscard]] std::vector<Ordered> sorted(bool from_behind) const {
    std::vector<Ordered> order;
    order.reserve(titles_.size());
    std::array<char, 16> bytes{};
    for (std::uint32_t i = 0; i < titles_.size(); ++i) {
      const std::string_view text = key(i);
      for (std::size_t b = 0; b < bytes.size(); ++b)
        bytes[b] = b >= text.size() ? '\0' : from_behind ? text[text.size() - 1 - b] : text[b];
      order.push_back({big_endian(bytes.data()), big_endian(bytes.data() + 8), i});
    }
    std::sort(order.begin(), order.end(), [&](const Ordered& a, const Ordered& b) {
      if (a.first != b.first) return a.first < b.first;
      if (a.second != b.second) return a.second < b.second;
      const std::string_view x = key(a.title);
      const std::string_view y = key(b.title);
      if (x == y) return a.title < b.title;
      return from_behind ? std::lexicographical_compare(x.rbegin(), x.rend(), y.rbegin(), y.rend()) : x < y;
    });
    return order;
  }

  static std::uint64_t big_endian(const char* bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
  }

  void compare_neighbours(const std::vector<Ordered>& order, std::vector<Pair>& pairs) const {
    constexpr std::size_t shortest = 12;  // bytes; shorter titles are like too many others
    for (std::size_t i = 1; i < order.size(); ++i) {
      const Title& a = titles_[order[i - 1].title];
      const Title& b = titles_[order[i].title];
      if (a.key.size < shortest) continue;
      const std::string_view x = keys_.view(a.key);
      const std::string_view y = keys_.view(b.key);
      if ((x == y && a.developers == b.developers) || !differ_by_slips(x, y)) continue;
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
    return alike_at_an_end(a, b) && same_digits(a, b) && within_edits(a, b, 2);
  }

  static bool same_digits(std::string_view a, std::string_view b) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto x = a.begin();
    auto y = b.begin();
    while (true) {
      x = std::find_if(x, a.end(), is_digit);
      y = std::find_if(y, b.end(), is_digit);
      if (x == a.end() || y == b.end()) return x == a.end() && y == b.end();
      if (*x++ != *y++) return false;
    }
  }

  TextPool keys_;
  std::deque<Title> titles_;
};

}  // namespace

const Entry entry_similar{&info, make_check<EntrySimilar>};

}  // namespace palaset::check
