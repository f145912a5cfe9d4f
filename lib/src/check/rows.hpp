// Values of one kind, for checks that keep some of every entry of a document.
#pragma once

#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

namespace palaset::check {

/// A sequence that grows at its end. Values stay where they are, in pieces large enough that growing costs
/// next to nothing: a std::deque asks for memory every few values.
template <class T>
class Rows {
 public:
  void push_back(T value) {
    if (size_ % piece == 0) pieces_.emplace_back().reserve(piece);
    pieces_.back().push_back(std::move(value));
    ++size_;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] T& operator[](std::size_t i) { return pieces_[i / piece][i % piece]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return pieces_[i / piece][i % piece]; }

  /// Calls take(const T&) for each, in order.
  template <class Take>
  void for_each(const Take& take) const {
    for (const std::vector<T>& values : pieces_) {
      for (const T& value : values) take(value);
    }
  }

 private:
  static constexpr std::size_t bytes = std::size_t{1} << 15;
  static constexpr std::size_t piece = std::bit_floor(bytes / sizeof(T));  ///< values

  std::vector<std::vector<T>> pieces_;
  std::size_t size_ = 0;
};

}  // namespace palaset::check
