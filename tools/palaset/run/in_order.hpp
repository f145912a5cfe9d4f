// Brings what several workers write into the order of the inputs, with bounded memory.
//
// The worker whose input is next writes straight through. The others hold their bytes; one that has more than
// its share waits for its turn. A finished input that is not next is parked, as far as there is room.
#pragma once

#include <palaset/writer.hpp>

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "run/output.hpp"
#include "run/report.hpp"
#include "terminal/console.hpp"

namespace palaset::cli {

/// What stands around the documents of a run.
struct Framing {
  std::string opening;      ///< before the first
  std::string between;      ///< before every other; where set, documents lose their last line feed
  std::string closing;      ///< after the last
  std::string without_any;  ///< all there is where nothing was written
};

class InOrder {
 public:
  InOrder(Output& output, Console& console, Framing framing);

  /// One input's place in the order: the sink that its document is written into.
  class Place final : public Sink {
   public:
    Place(InOrder& order, std::size_t index) : order_(order), index_(index) {}
    bool write(std::string_view bytes) override;

   private:
    friend class InOrder;
    InOrder& order_;
    std::size_t index_;
    std::string held_;
    bool begun_ = false;
    bool line_feed_held_ = false;
  };

  /// The input of `place` is done. Its messages and its part of the sum are taken when its turn comes.
  void done(Place& place, Report report);

  /// True when no worker needs to go on: the output failed, or a signal came.
  [[nodiscard]] bool stopped() const noexcept { return stopped_.load(std::memory_order_relaxed); }

  /// Closes the frame, after all workers are done.
  void close();

  [[nodiscard]] const Summary& summary() const noexcept { return summary_; }

 private:
  struct Parked {
    std::string bytes;
    Report report;
  };

  bool wait_for_turn(std::size_t index);
  bool pass_on(Place& place, std::string_view bytes);
  void settle(Place& place, const Report& report);
  void settle_parked();
  void stop();

  Output& output_;
  Console& console_;
  const Framing framing_;

  std::mutex mutex_;
  std::condition_variable turned_;
  std::atomic<std::size_t> turn_ = 0;  // the input that writes straight through; changed under mutex_
  std::atomic<bool> stopped_ = false;
  std::map<std::size_t, Parked> parked_;
  std::size_t parked_bytes_ = 0;

  bool any_written_ = false;  // this and summary_ belong to whose turn it is
  Summary summary_;
};

}  // namespace palaset::cli
