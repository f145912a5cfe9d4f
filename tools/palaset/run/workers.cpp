#include "run/workers.hpp"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "terminal/interrupt.hpp"

namespace palaset::cli {

void extract_all(const Job& job, const PathList& paths, InOrder& order, std::size_t threads) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    while (!order.stopped()) {
      const std::size_t index = next.fetch_add(1, std::memory_order_relaxed);
      if (index >= paths.size()) return;
      InOrder::Place place(order, index);
      Report report;
      if (interrupted())
        report.outcome = Outcome::stopped;
      else
        report = extract_one(job, paths[index], place);
      order.done(place, std::move(report));
    }
  };
  std::vector<std::jthread> others;
  {
    const SignalsBlocked blocked;
    try {
      while (others.size() + 1 < std::min(threads, paths.size())) others.emplace_back(work);
    } catch (const std::system_error&) {  // fewer threads than asked for: slower, and the same bytes
    }
  }
  work();
}

}  // namespace palaset::cli
