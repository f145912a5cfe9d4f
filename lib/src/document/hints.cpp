#include "document/hints.hpp"

#include <algorithm>

namespace palaset::document {

const Anchor* Hints::anchor_in(std::size_t begin, std::size_t end) const {
  const auto first =
      std::partition_point(anchors.begin(), anchors.end(), [&](const Anchor& a) { return a.end <= begin; });
  return first != anchors.end() && first->begin < end ? &*first : nullptr;
}

}  // namespace palaset::document
