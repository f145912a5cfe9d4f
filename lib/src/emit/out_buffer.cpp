#include "emit/out_buffer.hpp"

#include <algorithm>

namespace palaset::emit {

void OutBuffer::grow(std::size_t count) {
  constexpr std::size_t least = 256;
  bytes_.resize(std::max({2 * bytes_.size(), size_ + count, least}));
}

}  // namespace palaset::emit
