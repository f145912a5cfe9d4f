// Extracts a list of inputs with any number of threads; what comes out is the same for every number.
#pragma once

#include <cstddef>

#include "run/in_order.hpp"
#include "run/inputs.hpp"
#include "run/job.hpp"

namespace palaset::cli {

/// Returns when every input is done or the run has been stopped. The calling thread is one of the `threads`.
void extract_all(const Job& job, const PathList& paths, InOrder& order, std::size_t threads);

}  // namespace palaset::cli
