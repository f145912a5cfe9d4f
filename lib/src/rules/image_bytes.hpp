// Values to bytes and back, for images. A writer and a reader take the same calls, so that what belongs to an
// image is listed once and cannot be read in another order than it was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace palaset::rules {

class ImageWriter {
 public:
  /// An integer, an enum or a bool: its bytes, the lowest first.
  template <class T>
  void value(const T& v) {
    const auto bits = static_cast<std::uint64_t>(v);
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes_ += static_cast<char>(bits >> 8 * i);
  }
  void value(const std::string& text) {
    value(text.size());
    bytes_ += text;
  }
  template <class T, class Each>
  void list(const std::vector<T>& items, const Each& each) {
    value(items.size());
    for (const T& item : items) each(item);
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Behind the end of the bytes everything is 0 and empty, and whole() is false.
class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  void value(T& v) {
    const std::string_view bytes = take(sizeof(T));
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
    v = static_cast<T>(bits);
  }
  void value(std::string& text) {
    std::size_t size = 0;
    value(size);
    text = take(size);
  }
  template <class T, class Each>
  void list(std::vector<T>& items, const Each& each) {
    std::size_t count = 0;
    value(count);
    whole_ &= count <= bytes_.size();  // nothing is written in less than a byte
    items.resize(whole_ ? count : 0);
    for (T& item : items) each(item);
  }

  /// There was enough for all that was read.
  [[nodiscard]] bool whole() const noexcept { return whole_; }
  [[nodiscard]] bool at_end() const noexcept { return bytes_.empty(); }

 private:
  std::string_view take(std::size_t count) {
    whole_ &= count <= bytes_.size();
    if (!whole_) return {};
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  std::string_view bytes_;
  bool whole_ = true;
};

}  // namespace palaset::rules
