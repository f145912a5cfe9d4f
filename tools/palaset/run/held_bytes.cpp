#include "run/held_bytes.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "terminal/interrupt.hpp"

namespace palaset::cli {
namespace {

Error cannot_read(const std::string& name, int number) {
  return {ErrorCode::unreadable,
          fmt::format("{}: cannot be read: {}", name, std::generic_category().message(number)),
          {}};
}

}  // namespace

bool reads_once(const std::string& path) {
  struct stat status = {};
  if (path == "-") return true;
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

Result<HeldBytes> HeldBytes::read(const std::string& path, std::size_t limit) {
  const bool standard = path == "-";
  const std::string name = standard ? "standard input" : path;
  const int descriptor = standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return cannot_read(name, errno);
  HeldBytes held;
  auto read = held.read_all(descriptor, limit, name);
  if (!standard) ::close(descriptor);
  if (!read) return read.error();
  return held;
}

Result<bool> HeldBytes::read_all(int descriptor, std::size_t limit, const std::string& name) {
  while (size_ <= limit) {
    if (!wait_readable(descriptor)) return Error{ErrorCode::stopped, name + ": stopped by a signal", {}};
    if (!make_room(limit)) return cannot_read(name, ENOMEM);
    const ssize_t count = ::read(descriptor, data_.get() + size_, capacity_ - size_);
    if (count == 0) break;
    if (count < 0 && errno != EINTR && errno != EAGAIN) return cannot_read(name, errno);
    size_ += count > 0 ? static_cast<std::size_t>(count) : 0;
  }
  return true;
}

bool HeldBytes::make_room(std::size_t limit) {
  if (size_ < capacity_) return true;
  const std::size_t wanted = std::min(std::max(capacity_ * 2, std::size_t{64} << 10U), limit + 1);
  char* moved = static_cast<char*>(std::realloc(data_.get(), wanted));
  if (moved == nullptr) return false;
  static_cast<void>(data_.release());
  data_.reset(moved);
  capacity_ = wanted;
  return true;
}

}  // namespace palaset::cli
