#include "document/hints.hpp"

#include <algorithm>

namespace palaset::document {

namespace {

/// The first of pieces in their order that shares text with [begin, end), or null.
template <class Piece>
const Piece* first_in(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  const auto first =
      std::partition_point(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.end <= begin; });
  return first != pieces.end() && first->begin < end ? &*first : nullptr;
}

}  // namespace

const Anchor* Hints::anchor_in(std::size_t begin, std::size_t end) const {
  return first_in(anchors, begin, end);
}

const Heading* Hints::heading_in(std::size_t begin, std::size_t end) const {
  return first_in(headings, begin, end);
}

bool Hints::is_furniture(std::size_t begin) const {
  return std::binary_search(furniture.begin(), furniture.end(), begin);
}

bool Hints::is_item(std::size_t begin) const {
  return std::binary_search(items.begin(), items.end(), begin);
}

std::optional<bool> Hints::goes_on(std::size_t begin) const {
  if (!measured) return std::nullopt;
  return std::binary_search(wrapped.begin(), wrapped.end(), begin);
}

}  // namespace palaset::document
