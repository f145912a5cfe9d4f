// A program run as a child process, within limits of time, memory and output. The only place with POSIX
// process calls.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::pdf {

struct ChildLimits {
  std::chrono::seconds time{20};
  std::size_t memory_bytes = 0;
  std::size_t output_bytes = 0;
};

enum class ChildEnd {
  well,
  badly,        ///< with a status, or by a signal: `what` says which
  not_started,  ///< `what` is the system's reason
  out_of_time,
  too_much_output,
};

struct ChildReport {
  ChildEnd end = ChildEnd::well;
  std::string what;
  std::string said;  ///< the first line of its standard error
};

/// The path of a program by its name, along PATH; empty where there is none.
[[nodiscard]] std::string find_program(const std::string& name);

/// Runs `program` with `input` as its standard input, no shell between, and hands on what it prints piece by
/// piece. It is gone when this returns. It writes no files, and ends with the calling thread.
[[nodiscard]] ChildReport run_child(const std::string& program, const std::vector<std::string>& arguments,
                                    std::string_view input, const ChildLimits& limits,
                                    const std::function<void(std::string_view)>& take);

}  // namespace palaset::pdf
