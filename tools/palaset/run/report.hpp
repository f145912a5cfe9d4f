// What became of one input, and of all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace palaset::cli {

enum class Outcome {
  written,
  unreadable,
  stopped,  ///< by a signal or by an output that takes no more
};

struct Report {
  Outcome outcome = Outcome::written;
  std::string messages;       ///< whole lines for standard error
  std::size_t documents = 0;  ///< written: of an archive, more than one, also where others were unreadable
  std::size_t records = 0;
  std::uint64_t bytes = 0;
};

struct Summary {
  std::size_t written = 0;
  std::size_t unreadable = 0;
  std::size_t documents = 0;
  std::size_t records = 0;
  std::uint64_t bytes = 0;
};

}  // namespace palaset::cli
