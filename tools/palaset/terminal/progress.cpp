#include "terminal/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <system_error>

#include "terminal/interrupt.hpp"

namespace palaset::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds before_first{1000};
constexpr milliseconds between_lines{200};

}  // namespace

Progress::Progress(Console& console, std::size_t files, std::uint64_t bytes)
    : console_(console), files_(files), bytes_(bytes) {}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  stop_.notify_all();
  thread_.join();
}

bool Progress::wanted(const Console& console, int output_descriptor) {
  return console.verbosity() != Verbosity::quiet && ::isatty(STDERR_FILENO) == 1 &&
         ::isatty(output_descriptor) == 0;
}

void Progress::start() {
  const SignalsBlocked blocked;
  try {
    thread_ = std::thread([this] { draw_until_stopped(); });
  } catch (const std::system_error&) {
    return;  // no thread to be had: the run goes on without
  }
}

void Progress::draw_until_stopped() {
  std::unique_lock lock(mutex_);
  const auto stopped = [this] { return stopped_; };
  if (stop_.wait_for(lock, before_first, stopped)) return;
  do {
    console_.show_progress(line());
  } while (!stop_.wait_for(lock, between_lines, stopped));
  console_.show_progress({});
}

std::string Progress::line() const {
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  const auto done = static_cast<double>(bytes_done_.load(std::memory_order_relaxed));
  const double speed = done / seconds;
  std::string text =
      fmt::format("{}/{} files, {:.1f} MB, {:.1f} MB/s", files_done_.load(std::memory_order_relaxed), files_,
                  done / 1e6, speed / 1e6);
  if (bytes_ == 0 || speed <= 0) return text;
  const double left = static_cast<double>(bytes_) - done;
  const auto wait = static_cast<std::uint64_t>(left > 0 ? left / speed + 0.5 : 0);
  return text + fmt::format(", {}:{:02} left", wait / 60, wait % 60);
}

}  // namespace palaset::cli
