#include "run/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "exit_status.hpp"
#include "terminal/console.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block = 64U << 10U;

Error cannot_write(const std::string& name, const std::string& why) {
  return {ErrorCode::write_failed, fmt::format("cannot write {}: {}", printable(name), why), {}};
}

std::string reason(int number) {
  return std::generic_category().message(number);
}

// Where a symbolic link leads, also when nothing is there yet; links in a circle end at open().
std::string follow_links(const std::string& path) {
  fs::path at = path;
  std::error_code error;
  for (int steps = 0; steps < 40 && fs::is_symlink(at, error); ++steps) {
    const fs::path next = fs::read_symlink(at, error);
    if (error) break;
    at = next.is_absolute() ? next : at.parent_path() / next;
  }
  return at.string();
}

// A new file in the folder of `target`, with the mode that a new file gets.
int create_beside(const std::string& target, std::string& path) {
  const fs::path folder = fs::path(target).parent_path();
  for (int attempt = 0; attempt < 100; ++attempt) {
    path = (folder / fmt::format(".palaset-{}-{}.tmp", ::getpid(), attempt)).string();
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

// The new file is as readable as the old one was, and its owner's where we may give files away.
bool take_after(int descriptor, const struct stat& old) {
  [[maybe_unused]] const int may_be_refused = ::fchown(descriptor, old.st_uid, old.st_gid);
  return ::fchmod(descriptor, old.st_mode & 07777U) == 0;
}

}  // namespace

Result<std::unique_ptr<Output>> Output::open(const std::string& path) {
  if (path.empty() || path == "-")
    return std::unique_ptr<Output>(new Output("standard output", STDOUT_FILENO));
  struct stat old = {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return cannot_write(path, "it is a folder");
  if (!exists || S_ISREG(old.st_mode)) return open_beside(path, follow_links(path));
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return cannot_write(path, reason(errno));
  return std::unique_ptr<Output>(new Output(path, descriptor));
}

Result<std::unique_ptr<Output>> Output::open_beside(const std::string& name, const std::string& target) {
  struct stat old = {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && ::access(target.c_str(), W_OK) != 0) return cannot_write(name, reason(errno));
  std::string temporary;
  const int descriptor = create_beside(target, temporary);
  if (descriptor < 0) return cannot_write(name, reason(errno));
  auto output = std::unique_ptr<Output>(new Output(name, descriptor));
  output->temporary_ = temporary;
  output->target_ = target;
  set_temporary_file(temporary);
  if (exists && !take_after(descriptor, old)) return cannot_write(name, reason(errno));
  return output;
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  set_temporary_file({});
}

bool Output::write(std::string_view bytes) {
  if (held_.size() + bytes.size() < block) {
    held_ += bytes;
    return !failed();
  }
  if (!flush()) return false;
  if (bytes.size() >= block) return send(bytes);
  held_ = bytes;
  return true;
}

bool Output::flush() {
  const bool sent = failed() || send(held_);
  held_.clear();
  return sent && !failed();
}

bool Output::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;  // what was begun is finished; a second signal ends it
    if (written < 0 && errno == EAGAIN) {
      pollfd room = {descriptor_, POLLOUT, 0};
      ::poll(&room, 1, -1);
      continue;
    }
    if (written <= 0) {
      error_ = written < 0 ? errno : EIO;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// No fsync: results can be made again, and file systems order the data of a renamed file before its name.
bool Output::commit() {
  if (!flush()) return false;
  if (temporary_.empty()) return true;
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 || ::rename(temporary_.c_str(), target_.c_str()) != 0) {
    error_ = errno;
    return false;
  }
  temporary_.clear();
  set_temporary_file({});
  return true;
}

std::string Output::failure() const {
  if (error_ == EPIPE) return {};
  return cannot_write(name_, reason(error_)).what;
}

int print(std::string_view text) {
  auto output = Output::open("-");
  if ((*output)->write(text) && (*output)->commit()) return exit_status::ok;
  const std::string why = (*output)->failure();
  if (!why.empty()) Console(Verbosity::normal, Colour::automatic).error(why);
  return exit_status::not_written;
}

}  // namespace palaset::cli
