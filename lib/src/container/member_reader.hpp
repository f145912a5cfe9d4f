// One member of an archive as bytes in memory, within what it may cost.
#pragma once

#include <cstddef>
#include <string>

#include <palaset/result.hpp>

#include "container/archive.hpp"
#include "container/budget.hpp"

namespace palaset::container {

/// What became of a member.
struct Reading {
  Step step = Step::done;  ///< done: it is in `bytes`; broken: nothing more can be read at all
  ErrorCode code = ErrorCode::unreadable;  ///< of what went wrong
  std::string problem;                     ///< the same as a sentence's end
};

/// Reads the member that `archive` stands at into `bytes`, whose memory is used again.
[[nodiscard]] Reading read_member(Archive& archive, const Entry& entry, Budget& budget, std::size_t max_bytes,
                                  std::string& bytes);

/// Passes over the member that `archive` stands at, where that takes unpacking it.
[[nodiscard]] Reading pass_over(Archive& archive, Budget& budget);

}  // namespace palaset::container
