#include "check/written_forms.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "check/name_key.hpp"

namespace palaset::check {

void WrittenForms::add(std::uint64_t thing, std::string_view text, Span span) {
  things_.push_back(thing);
  written_.push_back(hash_with(thing, hash_of(text)));
  uses_.push_back({texts_.add(text), span});
}

std::vector<std::uint32_t> WrittenForms::first_of_each() const {
  return check::first_of_each(things_);
}

WrittenForms::Varied WrittenForms::varied(const std::vector<std::uint32_t>& first) const {
  constexpr std::uint32_t one_way = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> number(first.size(), one_way);  // of the varied thing, at its first use
  std::vector<std::uint32_t> next;  // of each: how many uses it has, and then where one of them goes
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] == i || written_[i] == written_[first[i]] || number[first[i]] != one_way) continue;
    number[first[i]] = static_cast<std::uint32_t>(next.size());
    next.push_back(0);
  }
  for (const std::uint32_t f : first) {
    if (number[f] != one_way) ++next[number[f]];
  }
  std::uint32_t total = 0;
  for (std::uint32_t& n : next) n = std::exchange(total, total + n);
  std::vector<Written> all(total);
  for (std::uint32_t i = 0; i < first.size(); ++i) {
    const std::uint32_t thing = number[first[i]];
    if (thing != one_way) all[next[thing]++] = {written_[i], i, i};
  }
  Varied varied;
  varied.places_.reserve(total);
  std::uint32_t begin = 0;
  for (const std::uint32_t end : next) {
    put_forms(std::span(all).subspan(begin, end - begin), varied);
    begin = end;
  }
  return varied;
}

/// Of one thing: its uses come in their order.
void WrittenForms::put_forms(std::span<Written> uses, Varied& to) const {
  std::sort(uses.begin(), uses.end(), [](const Written& a, const Written& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.use < b.use;
  });
  for (std::size_t i = 1; i < uses.size(); ++i) {
    if (uses[i].hash == uses[i - 1].hash) uses[i].first = uses[i - 1].first;
  }
  std::sort(uses.begin(), uses.end(), [](const Written& a, const Written& b) {
    return a.first != b.first ? a.first < b.first : a.use < b.use;
  });
  for (std::size_t begin = 0; begin < uses.size();) {
    const std::size_t places = to.places_.size();
    std::size_t end = begin;
    for (; end < uses.size() && uses[end].first == uses[begin].first; ++end)
      to.places_.push_back(uses_[uses[end].use].span);
    to.forms_.push_back({texts_.view(uses_[uses[begin].use].text), std::span(to.places_).subspan(places)});
    begin = end;
  }
  to.ends_.push_back(to.forms_.size());
}

const WrittenForms::Form& most_used(WrittenForms::Forms forms) {
  return *std::max_element(forms.begin(), forms.end(),
                           [](const auto& a, const auto& b) { return a.places.size() < b.places.size(); });
}

}  // namespace palaset::check
