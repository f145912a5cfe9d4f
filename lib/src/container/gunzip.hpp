// gzip files (RFC 1952) as a stream, with their sums checked, which libarchive does not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;  // NOLINT(readability-identifier-naming): zlib's

namespace palaset::container {

class Gunzip {
 public:
  /// Either `descriptor`, from its present place on, or, where that is negative, `bytes`.
  Gunzip(int descriptor, std::string_view bytes);
  ~Gunzip();
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  /// The next piece, good until the next call; empty at the end. False where the file is broken.
  bool read(std::string_view& piece);

  [[nodiscard]] const std::string& problem() const noexcept { return problem_; }
  /// Bytes of the file that have been used up.
  [[nodiscard]] std::uint64_t consumed() const noexcept { return consumed_; }

 private:
  bool fill();
  bool next_member();
  bool fail(std::string problem);

  int descriptor_;
  std::string_view rest_;  ///< of the bytes, or of what was read from the descriptor
  std::unique_ptr<z_stream_s> stream_;
  std::unique_ptr<char[]> in_, out_;
  std::string problem_;
  std::uint64_t consumed_ = 0;
  bool ended_ = false;  ///< a whole member has been read, and none follows yet
};

}  // namespace palaset::container
