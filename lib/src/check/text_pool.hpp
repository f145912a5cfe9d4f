// Many short texts, kept side by side.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::check {

/// A text in a pool.
struct PooledText {
  std::uint32_t block = 0;
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// Texts side by side in blocks, which stay where they are when it grows.
class TextPool {
 public:
  [[nodiscard]] PooledText add(std::string_view text) {
    constexpr std::size_t block = std::size_t{1} << 15;  // bytes
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size())
      blocks_.emplace_back().reserve(std::max(block, text.size()));
    const PooledText place{static_cast<std::uint32_t>(blocks_.size() - 1),
                           static_cast<std::uint32_t>(blocks_.back().size()),
                           static_cast<std::uint32_t>(text.size())};
    blocks_.back() += text;
    return place;
  }
  [[nodiscard]] std::string_view view(PooledText t) const {
    return std::string_view(blocks_[t.block]).substr(t.begin, t.size);
  }

 private:
  std::vector<std::string> blocks_;
};

}  // namespace palaset::check
