// The bytes that a writer has made and not yet handed on.
//
// A string that is kept at full size, with a fill mark of its own: short pieces are then appended by a plain
// copy, and clear() keeps the memory for the next record.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palaset::emit {

class OutBuffer {
 public:
  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  void clear() noexcept { size_ = 0; }

  void add(char c) {
    *room(1) = c;
    ++size_;
  }
  void add(std::string_view text) {
    text.copy(room(text.size()), text.size());
    size_ += text.size();
  }

  /// Space for `count` more bytes; what is written there counts once commit() is told of it.
  [[nodiscard]] char* room(std::size_t count) {
    if (bytes_.size() - size_ < count) grow(count);
    return bytes_.data() + size_;
  }
  void commit(std::size_t count) noexcept { size_ += count; }

 private:
  // Apart, so that what is called a hundred times a record stays small enough to be inlined.
  void grow(std::size_t count);

  std::string bytes_;
  std::size_t size_ = 0;
};

}  // namespace palaset::emit
