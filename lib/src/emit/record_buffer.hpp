// Collects whole records for a sink, so that it is asked seldom and never sees half of one.
#pragma once

#include <palaset/writer.hpp>

#include <cstddef>

#include "emit/out_buffer.hpp"

namespace palaset::emit {

class RecordBuffer {
 public:
  explicit RecordBuffer(Sink& sink) : sink_(sink) {}

  /// Where the next record is written.
  [[nodiscard]] OutBuffer& text() noexcept { return text_; }

  /// A document begins: what a run that was stopped left behind goes.
  void restart() noexcept { text_.clear(); }

  /// To be called after every whole record.
  Flow record_done() { return text_.size() > enough ? flush() : flow(); }

  /// Hands on what is left. A sink that refused once is not asked again.
  Flow flush() {
    if (!refused_ && text_.size() > 0) refused_ = !sink_.write(text_.view());
    text_.clear();
    return flow();
  }

 private:
  static constexpr std::size_t enough = std::size_t{64} << 10;

  [[nodiscard]] Flow flow() const noexcept { return refused_ ? Flow::stop : Flow::go_on; }

  Sink& sink_;
  OutBuffer text_;
  bool refused_ = false;
};

}  // namespace palaset::emit
