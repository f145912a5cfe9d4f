// SIGINT, SIGTERM and SIGHUP: the first asks the run to stop after the current record, the second ends it at
// once. Either way no temporary file stays behind.
#pragma once

#include <string>

namespace palaset::cli {

/// Installs the handlers, but not for a signal that was ignored when we were started. To be called by what
/// asks interrupted() often enough; anything else is simply ended by a signal.
void watch_interrupts();

/// From now on, a reader who went away is a failed write.
void ignore_broken_pipes();

/// True once a signal has come. Cheap enough to ask before every record.
bool interrupted() noexcept;

/// 128 plus the signal's number; 0 where none has come.
int interrupt_status() noexcept;

/// Waits until `descriptor` can be read (true) or a signal has come (false).
bool wait_readable(int descriptor);

/// Names the file that a second signal removes before it ends the process; empty: none.
void set_temporary_file(const std::string& path);

/// While it lives, these signals reach neither the calling thread nor, for good, the threads it starts.
class SignalsBlocked {
 public:
  SignalsBlocked();
  ~SignalsBlocked();
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;
};

}  // namespace palaset::cli
