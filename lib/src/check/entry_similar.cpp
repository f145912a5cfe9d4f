#include "check/checks.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "check/edit_distance.hpp"
#include "check/first_of_each.hpp"
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
    const std::string_view key = entry.keys->title;
    titles_.push_back({keys_.add(key),
                       digits_of(key),
                       developers,
                       span,
                       {front(key, 0), front(key, 8)},
                       {back(key, 0), back(key, 8)}});
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
  /// The first 16 bytes of a title, or the last ones backwards: titles are sorted by them, so that few
  /// comparisons look at the texts.
  struct End {
    std::uint64_t first, second;

    friend bool operator==(const End&, const End&) = default;
    friend bool operator<(const End& a, const End& b) {
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    }
    /// Whether so many bytes, of 16 at most, are the same.
    [[nodiscard]] bool begins_as(const End& other, std::size_t count) const {
      if (count < 8) return ((first ^ other.first) >> (8 * (8 - count))) == 0;
      if (first != other.first || count == 8) return first == other.first;
      return count >= 16 ? second == other.second : ((second ^ other.second) >> (8 * (16 - count))) == 0;
    }
  };
  struct Title {
    PooledText key;
    std::uint32_t digits;      ///< a hash of those in it
    std::uint64_t developers;  ///< their hash: a whole entry that comes twice is entry.repeated
    Span span;
    End front, back;
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

  static constexpr std::uint32_t shortest = 12;  ///< bytes; shorter titles are like too many others
  static constexpr std::size_t least = shortest / 2;
  static constexpr std::uint32_t alone = std::numeric_limits<std::uint32_t>::max();

  struct Ordered {
    End end;
    std::uint32_t size, digits, title;
  };

  /// Titles whose ends have the least in common that slips leave, group by group, in order in each of them.
  [[nodiscard]] std::vector<Ordered> sorted(bool from_behind) const {
    std::deque<std::uint64_t> ends;
    for (const Title& t : titles_)
      ends.push_back((from_behind ? t.back : t.front).first >> (8 * (8 - least)));
    const std::vector<std::uint32_t> group = first_of_each(ends);
    std::vector<std::uint32_t> next(titles_.size() + 1);  // of each group, where its next title goes
    for (const std::uint32_t g : group) ++next[g];
    std::uint32_t total = 0;
    for (std::uint32_t& n : next) n = n < 2 ? alone : std::exchange(total, total + n);
    std::vector<Ordered> order(total);
    for (std::uint32_t i = 0; i < titles_.size(); ++i) {
      const Title& t = titles_[i];
      if (next[group[i]] == alone) continue;
      order[next[group[i]]++] = {from_behind ? t.back : t.front, t.key.size, t.digits, i};
    }
    auto begin = order.begin();
    while (begin != order.end()) {
      const auto end = std::find_if(begin, order.end(),
                                    [&](const Ordered& o) { return !o.end.begins_as(begin->end, least); });
      std::sort(begin, end, [&](const Ordered& a, const Ordered& b) { return less(a, b, from_behind); });
      begin = end;
    }
    return order;
  }

  [[nodiscard]] bool less(const Ordered& a, const Ordered& b, bool from_behind) const {
    if (!(a.end == b.end)) return a.end < b.end;
    const std::string_view x = key(a.title);
    const std::string_view y = key(b.title);
    if (x == y) return a.title < b.title;
    return from_behind ? std::lexicographical_compare(x.rbegin(), x.rend(), y.rbegin(), y.rend()) : x < y;
  }

  /// Eight bytes from there on, the first one on top; 0 behind the last.
  static std::uint64_t front(std::string_view text, std::size_t from) {
    std::uint64_t value = 0;
    for (std::size_t i = from; i < from + 8; ++i)
      value = value << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return value;
  }
  /// The same from the end on backwards.
  static std::uint64_t back(std::string_view text, std::size_t from) {
    std::uint64_t value = 0;
    for (std::size_t i = from; i < from + 8; ++i)
      value = value << 8U | (i < text.size() ? static_cast<unsigned char>(text[text.size() - 1 - i]) : 0U);
    return value;
  }

  static std::uint32_t digits_of(std::string_view text) {
    std::uint32_t hash = 0;
    for (const char c : text) {
      if (c >= '0' && c <= '9') hash = hash * 31 + static_cast<std::uint32_t>(c);
    }
    return hash;
  }

  /// Spares most neighbours the comparison: slips at both ends at once are rare, and a number that differs,
  /// "osa 1" and "osa 2", is none.
  static bool may_be_slips(const Ordered& a, const Ordered& b) {
    const std::uint32_t shorter = std::min(a.size, b.size);
    constexpr std::uint32_t longest = 8;  // bytes that two letters can take more
    return shorter >= shortest && std::max(a.size, b.size) - shorter <= longest && a.digits == b.digits &&
           a.end.begins_as(b.end, shorter / 2);
  }

  void compare_neighbours(const std::vector<Ordered>& order, std::vector<Pair>& pairs) const {
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (!may_be_slips(order[i - 1], order[i])) continue;
      const Title& a = titles_[order[i - 1].title];
      const Title& b = titles_[order[i].title];
      const std::string_view x = keys_.view(a.key);
      const std::string_view y = keys_.view(b.key);
      if ((x == y && a.developers == b.developers) || !within_edits(x, y, 2)) continue;
      const bool in_order = a.span.begin < b.span.begin;
      pairs.push_back({in_order ? b.span : a.span, in_order ? a.span : b.span});
    }
  }

  TextPool keys_;
  std::deque<Title> titles_;
};

}  // namespace

const Entry entry_similar{&info, make_check<EntrySimilar>};

}  // namespace palaset::check
