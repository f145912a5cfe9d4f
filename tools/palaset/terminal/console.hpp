// Standard error: everything that is said to a person while results go to standard output.
//
// Messages may come from several threads. Where a line of progress stands on the terminal, it is wiped first.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

namespace palaset::cli {

enum class Verbosity { quiet, normal, verbose };

/// --color
enum class Colour { automatic, always, never };

/// "auto", "always", "never"
Colour parse_colour(std::string_view word);

/// Whether what goes to this file descriptor is coloured: on a terminal, unless NO_COLOR is set or TERM is
/// "dumb".
bool colours(Colour wish, int descriptor);

class Console {
 public:
  Console(Verbosity verbosity, Colour colour);

  [[nodiscard]] Verbosity verbosity() const noexcept { return verbosity_; }

  /// "palaset: error: …". `text` is from the program or has been through printable(). Never silenced.
  void error(std::string_view text);
  /// "palaset: warning: …"; not with --quiet.
  void warning(std::string_view text);
  /// Whole lines as they are; nothing where empty.
  void put(std::string_view lines);

  /// Shows one line in place of the last one shown this way; empty wipes it.
  void show_progress(std::string_view line);

  /// "error:" and the like, coloured where standard error is.
  [[nodiscard]] std::string label(std::string_view severity) const;

 private:
  void wipe();

  Verbosity verbosity_;
  bool colour_;
  std::mutex mutex_;
  bool progress_shown_ = false;
};

/// Writes to standard error as far as it can be written to.
void write_to_stderr(std::string_view text);

}  // namespace palaset::cli
