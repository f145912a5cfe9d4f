// Makes many things on any number of threads, and takes them one by one in their order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "terminal/interrupt.hpp"

namespace palaset::cli {

/// What was made and waits for its turn: at most so many that memory stays predictable.
template <class Thing>
class Waiting {
 public:
  Waiting(std::size_t count, std::size_t most) : count_(count), slots_(most) {}

  /// The number of the next thing to make; nothing where there is none.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || next_ == count_ || next_ < taken_ + slots_.size(); });
    if (stopped_ || next_ == count_) return std::nullopt;
    return next_++;
  }
  void put(std::size_t number, Thing thing) {
    const std::lock_guard lock(mutex_);
    slots_[number % slots_.size()] = std::move(thing);
    made_.notify_one();
  }
  Thing take(std::size_t number) {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[number % slots_.size()];
    made_.wait(lock, [&] { return slot.has_value(); });
    Thing thing = std::move(*slot);
    slot.reset();
    ++taken_;
    room_.notify_all();
    return thing;
  }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable made_, room_;
  std::size_t count_;
  std::vector<std::optional<Thing>> slots_;  ///< by number, modulo how many they are
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

/// Calls make(number) for each number below `count`, on any thread, and take(Thing) with what it made, on the
/// calling one, in order and until it returns false.
template <class Thing, class Make, class Take>
void made_in_order(std::size_t count, std::size_t threads, const Make& make, const Take& take) {
  constexpr std::size_t ahead = 4;  // things a thread
  Waiting<Thing> waiting(count, threads * ahead);
  std::vector<std::jthread> workers;
  if (threads > 1 && count > 1) {
    const SignalsBlocked blocked;
    try {
      while (workers.size() < std::min(threads, count)) {
        workers.emplace_back([&] {
          while (const auto number = waiting.next()) waiting.put(*number, make(*number));
        });
      }
    } catch (const std::system_error&) {  // fewer threads than asked for: slower, and the same output
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!take(workers.empty() ? make(i) : waiting.take(i))) break;
  }
  waiting.stop();
}

}  // namespace palaset::cli
