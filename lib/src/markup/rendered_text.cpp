#include "markup/rendered_text.hpp"

#include <algorithm>

namespace palaset::markup {

RenderedText::RenderedText(source::SourceText page, std::string text, source::OffsetMap map)
    : Layer(std::move(text)), page_(std::move(page)), map_(std::move(map)) {
  if (map_.grows()) return;
  const auto& breaks = map_.breaks();
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const std::size_t end = i + 1 < breaks.size() ? breaks[i + 1].text : this->text().size();
    runs_.push_back({breaks[i].after, breaks[i].text, end - breaks[i].text});
  }
  std::stable_sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.page < b.page; });
}

Span RenderedText::source_span(std::size_t begin, std::size_t end) const {
  const std::size_t size = page_.text().size();
  std::size_t first = std::min(map_.begin(begin), size);
  std::size_t last = end > begin ? std::min(map_.end(end), size) : first;
  if (last < first) std::swap(first, last);  // the text has another order than the page
  if (!runs_.empty() && end > begin) {
    const auto& breaks = map_.breaks();
    auto b = std::upper_bound(breaks.begin(), breaks.end(), begin,
                              [](std::size_t at, const auto& one) { return at < one.text; });
    for (; b != breaks.end() && b->text < end; ++b) {
      first = std::min(first, std::min(b->after, size));
      last = std::max(last, std::min(b->before, size));
    }
  }
  return page_.source_span(first, last);
}

std::size_t RenderedText::text_offset(std::size_t source) const {
  const std::size_t at = page_.text_offset(source);
  if (runs_.empty()) return map_.to_text(at);
  const auto next = std::upper_bound(runs_.begin(), runs_.end(), at,
                                     [](std::size_t a, const Run& r) { return a < r.page; });
  if (next == runs_.begin()) return 0;
  const Run& run = *(next - 1);
  return run.text + std::min(at - run.page, run.length);
}

}  // namespace palaset::markup
