// How `palaset` ends, as a number. The manual's section EXIT STATUS says the same.
#pragma once

#include <palaset/result.hpp>

namespace palaset::cli {

namespace exit_status {
inline constexpr int ok = 0;
inline constexpr int found = 1;          ///< validate found something as bad as --fail-on
inline constexpr int differs = 1;        ///< what was compared is not the same
inline constexpr int usage = 2;          ///< wrong usage, or a broken rule file
inline constexpr int unreadable = 3;     ///< some input could not be read; the others were written
inline constexpr int not_written = 4;    ///< the output could not be written
inline constexpr int signal_base = 128;  ///< plus the number of the signal that ended the run: 130 for Ctrl-C
}  // namespace exit_status

constexpr int status_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::bad_rules:
    case ErrorCode::unknown_profile:
    case ErrorCode::bad_option:
      return exit_status::usage;
    case ErrorCode::write_failed:
    case ErrorCode::stopped:
      return exit_status::not_written;
    case ErrorCode::unreadable:
    case ErrorCode::not_text:
    case ErrorCode::too_large:
    case ErrorCode::too_complex:
      break;
  }
  return exit_status::unreadable;
}

}  // namespace palaset::cli
