#include "terminal/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>

#include "exit_status.hpp"

namespace palaset::cli {
namespace {

constexpr int watched[] = {SIGINT, SIGTERM, SIGHUP};

// Everything below is touched by a signal handler: lock-free atomics and plain memory only.
std::atomic<int> signal_seen{0};
std::atomic<bool> temporary_set{false};
char temporary_path[PATH_MAX];
int wake_pipe[2] = {-1, -1};

void on_signal(int number) {
  const int saved_errno = errno;
  if (signal_seen.exchange(number) != 0) {
    if (temporary_set.load()) ::unlink(temporary_path);
    ::_exit(exit_status::signal_base + number);
  }
  [[maybe_unused]] const ssize_t written = ::write(wake_pipe[1], "!", 1);
  errno = saved_errno;
}

}  // namespace

void watch_interrupts() {
  if (::pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) wake_pipe[0] = wake_pipe[1] = -1;
  struct sigaction action = {};
  action.sa_handler = on_signal;  // without SA_RESTART: a call that waits comes back
  for (const int number : watched) {
    struct sigaction before = {};
    if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
      ::sigaction(number, &action, nullptr);
  }
}

void ignore_broken_pipes() {
  std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() noexcept {
  return signal_seen.load(std::memory_order_relaxed) != 0;
}

int interrupt_status() noexcept {
  const int number = signal_seen.load();
  return number == 0 ? exit_status::ok : exit_status::signal_base + number;
}

bool wait_readable(int descriptor) {
  pollfd waits[] = {{descriptor, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}};
  while (!interrupted()) {
    const int ready = ::poll(waits, 2, -1);
    if (ready < 0 && errno != EINTR) return true;  // let read() say what is wrong
    if (ready > 0 && waits[0].revents != 0) return !interrupted();
  }
  return false;
}

void set_temporary_file(const std::string& path) {
  temporary_set.store(false);
  if (path.empty() || path.size() >= sizeof temporary_path) return;
  std::memcpy(temporary_path, path.c_str(), path.size() + 1);
  temporary_set.store(true);
}

SignalsBlocked::SignalsBlocked() {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : watched) sigaddset(&set, number);
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

SignalsBlocked::~SignalsBlocked() {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : watched) sigaddset(&set, number);
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace palaset::cli
