#include "check/near_texts.hpp"

#include <algorithm>

#include "check/edit_distance.hpp"
#include "check/name_key.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr std::size_t least = NearTexts::shortest / 2;  ///< bytes of the shortest half
constexpr std::size_t step = 4;                         ///< bytes from one length of a half to the next
constexpr std::size_t most = 32;                        ///< bytes of a half that are enough to be told by
constexpr std::size_t most_more = step;                 ///< bytes that two letters take: "ä" has two

/// Of a text of that many bytes.
constexpr std::size_t half_of(std::size_t size) {
  const std::size_t half = size / 2 / step * step;
  return half < least ? least : std::min(half, most);
}
/// The half that shorter texts have which may be near to one of that many bytes; the same where none have.
constexpr std::size_t half_below(std::size_t size) {
  return half_of(size - std::min(size, most_more));
}

/// The next digit from `at` on, and the place behind it; a nought where there is none.
char next_digit(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    const char c = text[at++];
    if (unicode::is_digit(c)) return c;
  }
  return '\0';
}

bool have_same_digits(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  for (;;) {
    const char digit = next_digit(a, i);
    if (digit != next_digit(b, j)) return false;
    if (digit == '\0') return true;
  }
}

}  // namespace

void NearTexts::add_half(std::string_view text, std::size_t size) {
  halves_.push_back({static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(size)});
  fronts_.push_back(hash_of(text.substr(0, size)));
  backs_.push_back(hash_of(text.substr(text.size() - size)));
}

void NearTexts::add(std::string_view text) {
  if (text.size() >= shortest) {
    const std::size_t half = half_of(text.size());
    add_half(text, half);
    if (half_below(text.size()) != half) add_half(text, half_below(text.size()));
  }
  texts_.push_back(pool_.add(text));
}

std::uint64_t NearTexts::beyond(const Member& member, Side side) {
  const std::string_view all = member.text;
  std::uint64_t value = 0;
  for (std::size_t i = member.half.size; i < member.half.size + 8; ++i) {
    const bool there = i < all.size();
    const char c = !there ? '\0' : side == Side::front ? all[i] : all[all.size() - 1 - i];
    value = value << 8U | static_cast<unsigned char>(c);
  }
  return value;
}

template <class Take>
void NearTexts::for_each_group(Side side, const Take& take) const {
  const SameThings same = several_of(side == Side::front ? fronts_ : backs_);
  const std::vector<std::uint32_t>& order = same.indices;
  Group group;
  std::size_t at = 0;
  for (const std::uint32_t end : same.ends) {
    group.clear();
    for (; at < end; ++at) {
      // Texts lie anywhere in memory: those of groups to come are fetched meanwhile.
      constexpr std::size_t farthest = 24;
      constexpr std::size_t far = 16;
      constexpr std::size_t near = 8;
      if (at + farthest < order.size()) __builtin_prefetch(&halves_[order[at + farthest]]);
      if (at + far < order.size()) __builtin_prefetch(&texts_[halves_[order[at + far]].owner]);
      if (at + near < order.size()) __builtin_prefetch(text(halves_[order[at + near]].owner).data());
      const Half& half = halves_[order[at]];
      group.push_back({text(half.owner), half});
    }
    take(group);
  }
}

template <class Take>
void NearTexts::put_in_order(Group& group, Side side, const Take& take) {
  for (Member& m : group) m.beyond = beyond(m, side);
  std::sort(group.begin(), group.end(), [&](const Member& a, const Member& b) {
    if (a.beyond != b.beyond) return a.beyond < b.beyond;
    const std::string_view x = a.text;
    const std::string_view y = b.text;
    if (x == y) return a.half.owner < b.half.owner;  // the first one first
    if (side == Side::front) return x < y;
    return std::lexicographical_compare(x.rbegin(), x.rend(), y.rbegin(), y.rend());
  });
  const auto last = std::unique(group.begin(), group.end(), [&](const Member& a, const Member& b) {
    if (a.beyond != b.beyond || a.text != b.text) return false;
    take(a.half.owner, b.half.owner);
    return true;
  });
  group.erase(last, group.end());
}

bool NearTexts::are_near(const Member& a, const Member& b, std::size_t long_enough) {
  const std::size_t shorter = std::min(a.text.size(), b.text.size());
  if (std::max(a.text.size(), b.text.size()) - shorter > most_more) return false;
  const std::size_t edits = shorter < long_enough ? 1 : 2;
  return within_edits(a.text, b.text, edits) && have_same_digits(a.text, b.text);
}

void NearTexts::for_each_pair(std::size_t long_enough,
                              const std::function<void(std::uint32_t, std::uint32_t)>& take) const {
  constexpr std::size_t few = 8;
  constexpr std::size_t neighbours = 3;  // of many
  for (const Side side : {Side::front, Side::back}) {
    for_each_group(side, [&](Group& group) {
      const std::size_t back = group.size() > few ? neighbours : few;
      if (group.size() > few) put_in_order(group, side, take);
      for (std::size_t i = 1; i < group.size(); ++i) {
        for (std::size_t j = i - std::min(i, back); j < i; ++j) {
          if (are_near(group[i], group[j], long_enough))
            take(std::min(group[i].half.owner, group[j].half.owner),
                 std::max(group[i].half.owner, group[j].half.owner));
        }
      }
    });
  }
}

}  // namespace palaset::check
