#include "document/beside.hpp"

#include <algorithm>
#include <vector>

namespace palaset::document {

std::optional<std::string> Beside::address_over(Span span) const {
  if (extracted_ == nullptr) return std::nullopt;
  const auto& anchors = extracted_->hints.anchors;
  auto at = std::partition_point(anchors.begin(), anchors.end(),
                                 [&](const Anchor& a) { return a.end <= span.begin; });
  for (; at != anchors.end() && at->begin < span.end; ++at) {
    if (!at->href.empty() && at->href.front() != '#') return at->href;
  }
  return std::nullopt;
}

void Beside::number_pages(ModelRecord& record) const {
  record.page = page_of(record.span.begin);
  if (record.page == 0) return;
  for (std::vector<Party>* parties : {&record.developers, &record.related}) {
    for (Party& party : *parties) party.page = page_of(party.span.begin);
  }
}

}  // namespace palaset::document
