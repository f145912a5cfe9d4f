// The documents of one input, which are several where the input is an archive.
#pragma once

#include <palaset/writer.hpp>

#include <cstddef>
#include <string_view>

namespace palaset::cli {

class Joined final : public Sink {
 public:
  /// `alone`: nothing else is written, so that the documents of an archive need an array around them.
  Joined(Sink& sink, Format format, bool alone) : sink_(sink), format_(format), alone_(alone) {}

  /// Another document begins. `packed`: it is a member of the input, not the input itself.
  void next(bool packed);
  /// No more of them; false where the sink refused.
  bool close(bool packed);

  bool write(std::string_view bytes) override;

 private:
  bool open();

  Sink& sink_;
  Format format_;
  bool alone_;
  bool array_ = false;
  bool begins_ = false;
  bool line_feed_held_ = false;
  std::size_t written_ = 0;
};

}  // namespace palaset::cli
