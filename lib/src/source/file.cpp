#include "source/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace palaset::source {

namespace {

Error failed(const std::string& path, const char* doing, int error) {
  return {ErrorCode::unreadable, path + ": cannot " + doing + ": " + std::strerror(error), {}};
}

Error too_large(const std::string& path, std::size_t max_bytes) {
  return {
      ErrorCode::too_large,
      path + ": larger than the limit of " + std::to_string(max_bytes) + " bytes; raise it with --max-size",
      {}};
}

/// Closes on the way out.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info{};
  if (file.get() < 0 || ::fstat(file.get(), &info) != 0) return failed(path, "open", errno);
  if (S_ISDIR(info.st_mode)) return failed(path, "read", EISDIR);
  const auto known = S_ISREG(info.st_mode) ? static_cast<std::size_t>(info.st_size) : std::size_t{0};
  if (known > max_bytes) return too_large(path, max_bytes);

  std::string bytes;
  constexpr std::size_t piece = std::size_t{1} << 16;
  bytes.resize(known == 0 ? piece : known);
  std::size_t have = 0;
  for (;;) {
    if (have == bytes.size()) {  // a regular file is done here unless it grew
      char probe = 0;
      const ssize_t more = ::read(file.get(), &probe, 1);
      if (more == 0) break;
      if (more < 0 && errno == EINTR) continue;
      if (more < 0) return failed(path, "read", errno);
      if (have >= max_bytes) return too_large(path, max_bytes);
      bytes.resize(have * 2 + piece);
      bytes[have++] = probe;
      continue;
    }
    const ssize_t n = ::read(file.get(), bytes.data() + have, bytes.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed(path, "read", errno);
    if (n == 0) break;
    have += static_cast<std::size_t>(n);
  }
  if (have > max_bytes) return too_large(path, max_bytes);
  bytes.resize(have);
  return bytes;
}

}  // namespace palaset::source
