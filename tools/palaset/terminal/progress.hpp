// How far a long run has come: one line on the terminal, from the second second on.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "terminal/console.hpp"

namespace palaset::cli {

class Progress {
 public:
  /// `bytes` 0: not known, so no time left is told.
  Progress(Console& console, std::size_t files, std::uint64_t bytes);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Whether anybody would see it: standard error is a terminal, and results go elsewhere.
  static bool wanted(const Console& console, int output_descriptor);

  /// Draws from now on, in a thread of its own.
  void start();

  void add_bytes(std::uint64_t bytes) noexcept { bytes_done_.fetch_add(bytes, std::memory_order_relaxed); }
  void add_file() noexcept { files_done_.fetch_add(1, std::memory_order_relaxed); }

 private:
  void draw_until_stopped();
  [[nodiscard]] std::string line() const;

  Console& console_;
  const std::size_t files_;
  const std::uint64_t bytes_;
  std::atomic<std::uint64_t> bytes_done_ = 0;
  std::atomic<std::size_t> files_done_ = 0;
  const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace palaset::cli
