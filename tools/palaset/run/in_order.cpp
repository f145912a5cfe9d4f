#include "run/in_order.hpp"

#include <utility>

namespace palaset::cli {
namespace {

constexpr std::size_t held_limit = std::size_t{8} << 20U;    // bytes, of one worker
constexpr std::size_t parked_limit = std::size_t{8} << 20U;  // bytes, together
constexpr std::size_t parked_inputs = 64;

}  // namespace

InOrder::InOrder(Output& output, Console& console, Framing framing)
    : output_(output), console_(console), framing_(std::move(framing)) {}

bool InOrder::Place::write(std::string_view bytes) {
  if (order_.turn_.load(std::memory_order_acquire) == index_)
    return order_.pass_on(*this, std::exchange(held_, {})) && order_.pass_on(*this, bytes);
  held_ += bytes;
  if (held_.size() < held_limit) return !order_.stopped();
  return order_.wait_for_turn(index_) && order_.pass_on(*this, std::exchange(held_, {}));
}

void InOrder::done(Place& place, Report report) {
  if (report.outcome == Outcome::stopped) stop();
  std::unique_lock lock(mutex_);
  const std::size_t held = place.held_.size();
  if (turn_ != place.index_ && !stopped() && parked_.size() < parked_inputs &&
      parked_bytes_ + held <= parked_limit) {
    parked_bytes_ += held;
    parked_.emplace(place.index_, Parked{std::move(place.held_), std::move(report)});
    return;
  }
  turned_.wait(lock, [&] { return turn_ == place.index_ || stopped(); });
  if (turn_ != place.index_) return;
  settle(place, report);
  settle_parked();
  turned_.notify_all();
}

void InOrder::close() {
  if (!stopped()) output_.write(any_written_ ? framing_.closing : framing_.without_any);
}

bool InOrder::wait_for_turn(std::size_t index) {
  std::unique_lock lock(mutex_);
  turned_.wait(lock, [&] { return turn_ == index || stopped(); });
  return turn_ == index;
}

bool InOrder::pass_on(Place& place, std::string_view bytes) {
  if (bytes.empty()) return true;
  bool taken = true;
  if (!place.begun_) taken = output_.write(any_written_ ? framing_.between : framing_.opening);
  place.begun_ = any_written_ = true;
  if (!framing_.between.empty()) {
    if (place.line_feed_held_) taken = output_.write("\n") && taken;
    place.line_feed_held_ = bytes.ends_with('\n');
    if (place.line_feed_held_) bytes.remove_suffix(1);
  }
  return output_.write(bytes) && taken;
}

void InOrder::settle(Place& place, const Report& report) {
  if (!pass_on(place, std::exchange(place.held_, {}))) stopped_ = true;
  console_.put(report.messages);
  summary_.written += report.outcome == Outcome::written ? 1 : 0;
  summary_.unreadable += report.outcome == Outcome::unreadable ? 1 : 0;
  summary_.documents += report.documents;
  summary_.records += report.records;
  summary_.bytes += report.bytes;
  if (!stopped()) ++turn_;
}

void InOrder::settle_parked() {
  for (auto next = parked_.find(turn_); next != parked_.end() && !stopped(); next = parked_.find(turn_)) {
    Place place(*this, turn_);
    place.held_ = std::move(next->second.bytes);
    const Report report = std::move(next->second.report);
    parked_bytes_ -= place.held_.size();
    parked_.erase(next);
    settle(place, report);
  }
}

void InOrder::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  turned_.notify_all();
}

}  // namespace palaset::cli
