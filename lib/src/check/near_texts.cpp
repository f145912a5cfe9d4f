#include "check/near_texts.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "check/edit_distance.hpp"
#include "check/first_of_each.hpp"

namespace palaset::check {

namespace {

constexpr std::size_t least = NearTexts::shortest / 2;  ///< bytes of an end that slips at the other one leave
constexpr std::size_t most_more = 8;                    ///< bytes that two letters can take
constexpr std::uint32_t alone = std::numeric_limits<std::uint32_t>::max();

/// Eight bytes from there on, the first one on top; 0 behind the last.
std::uint64_t front(std::string_view text, std::size_t from) {
  std::uint64_t value = 0;
  for (std::size_t i = from; i < from + 8; ++i)
    value = value << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return value;
}

/// The same from the end on backwards.
std::uint64_t back(std::string_view text, std::size_t from) {
  std::uint64_t value = 0;
  for (std::size_t i = from; i < from + 8; ++i)
    value = value << 8U | (i < text.size() ? static_cast<unsigned char>(text[text.size() - 1 - i]) : 0U);
  return value;
}

std::uint32_t digits_of(std::string_view text) {
  std::uint32_t hash = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') hash = hash * 31 + static_cast<std::uint32_t>(c);
  }
  return hash;
}

}  // namespace

bool NearTexts::End::begins_as(const End& other, std::size_t count) const {
  if (count < 8) return ((first ^ other.first) >> (8 * (8 - count))) == 0;
  if (first != other.first || count == 8) return first == other.first;
  return count >= 16 ? second == other.second : ((second ^ other.second) >> (8 * (16 - count))) == 0;
}

void NearTexts::add(std::string_view text) {
  texts_.push_back(
      {pool_.add(text), digits_of(text), {front(text, 0), front(text, 8)}, {back(text, 0), back(text, 8)}});
}

/// Texts whose ends have the least in common that slips leave, group by group, in order in each of them.
std::vector<NearTexts::Ordered> NearTexts::sorted(bool from_behind) const {
  std::deque<std::uint64_t> ends;
  for (const Kept& t : texts_) ends.push_back((from_behind ? t.back : t.front).first >> (8 * (8 - least)));
  const std::vector<std::uint32_t> group = first_of_each(ends);
  std::vector<std::uint32_t> next(texts_.size() + 1);  // of each group, where its next text goes
  for (const std::uint32_t g : group) ++next[g];
  std::uint32_t total = 0;
  for (std::uint32_t& n : next) n = n < 2 ? alone : std::exchange(total, total + n);
  std::vector<Ordered> order(total);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) {
    const Kept& t = texts_[i];
    if (next[group[i]] == alone) continue;
    order[next[group[i]]++] = {from_behind ? t.back : t.front, t.text.size, t.digits, i};
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

bool NearTexts::less(const Ordered& a, const Ordered& b, bool from_behind) const {
  if (!(a.end == b.end)) return a.end < b.end;
  const std::string_view x = text(a.number);
  const std::string_view y = text(b.number);
  if (x == y) return a.number < b.number;
  return from_behind ? std::lexicographical_compare(x.rbegin(), x.rend(), y.rbegin(), y.rend()) : x < y;
}

/// Spares most neighbours the comparison: slips at both ends at once are rare.
bool NearTexts::may_be_near(const Ordered& a, const Ordered& b) {
  const std::uint32_t shorter = std::min(a.size, b.size);
  return shorter >= shortest && std::max(a.size, b.size) - shorter <= most_more && a.digits == b.digits &&
         a.end.begins_as(b.end, shorter / 2);
}

void NearTexts::for_each_pair(const Measure& measure,
                              const std::function<void(std::uint32_t, std::uint32_t)>& take) const {
  for (const bool from_behind : {false, true}) {
    const std::vector<Ordered> order = sorted(from_behind);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size() && j <= i + measure.neighbours; ++j) {
        if (!may_be_near(order[i], order[j])) continue;
        const std::size_t edits = std::min(order[i].size, order[j].size) < measure.long_enough ? 1 : 2;
        if (!within_edits(text(order[i].number), text(order[j].number), edits)) continue;
        take(std::min(order[i].number, order[j].number), std::max(order[i].number, order[j].number));
      }
    }
  }
}

}  // namespace palaset::check
