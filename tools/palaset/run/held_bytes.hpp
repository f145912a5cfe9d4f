// Bytes of an input that can be read only once: standard input, a FIFO, a device.
#pragma once

#include <palaset/result.hpp>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace palaset::cli {

/// Grows by realloc, which moves pages and not bytes where much is held.
class HeldBytes {
 public:
  [[nodiscard]] std::string_view view() const noexcept { return {data_.get(), size_}; }

  /// Reads `path` ("-": standard input) to its end, or to one byte over `limit`, which is for the library to
  /// refuse. Error `stopped` where a signal came.
  static Result<HeldBytes> read(const std::string& path, std::size_t limit);

 private:
  struct Free {
    void operator()(char* bytes) const noexcept { std::free(bytes); }
  };
  bool make_room(std::size_t limit);
  Result<bool> read_all(int descriptor, std::size_t limit, const std::string& name);

  std::unique_ptr<char[], Free> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

/// True for what must be held: not a regular file that can be read again.
bool reads_once(const std::string& path);

}  // namespace palaset::cli
