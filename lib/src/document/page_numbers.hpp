// Where the pages of a text begin, where it has pages.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <palaset/memo.hpp>
#include <palaset/record.hpp>

namespace palaset::document {

class Pages {
 public:
  void begin_at(std::size_t offset) { starts_.push_back(offset); }
  [[nodiscard]] bool empty() const noexcept { return starts_.empty(); }

  /// Page of a place in the input, from 1; 0 where there are no pages.
  [[nodiscard]] std::uint32_t page_of(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::uint32_t>(after - starts_.begin());
  }

 private:
  std::vector<std::size_t> starts_;
};

template <class Value>
void number_pages(std::vector<Value>& values, const Pages& pages) {
  if (pages.empty()) return;
  for (Value& value : values) value.page = pages.page_of(value.span.begin);
}

/// Sets the pages of a record and of its parties.
inline void number_pages(ModelRecord& record, const Pages& pages) {
  record.page = pages.page_of(record.span.begin);
  number_pages(record.developers, pages);
  number_pages(record.related, pages);
}

/// Sets the pages of what a memo holds.
inline void number_pages(MemoRecord& memo, const Pages& pages) {
  if (pages.empty()) return;
  for (MemoSection& section : memo.sections) number_pages(section.items, pages);
  number_pages(memo.decisions, pages);
  number_pages(memo.tasks, pages);
  number_pages(memo.mentions, pages);
  number_pages(memo.people, pages);
}

}  // namespace palaset::document
