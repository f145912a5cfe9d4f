#include "terminal/console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace palaset::cli {

Colour parse_colour(std::string_view word) {
  return word == "always" ? Colour::always : word == "never" ? Colour::never : Colour::automatic;
}

bool colours(Colour wish, int descriptor) {
  if (wish != Colour::automatic) return wish == Colour::always;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  if (term == nullptr || std::string_view(term) == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

void write_to_stderr(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

Console::Console(Verbosity verbosity, Colour colour)
    : verbosity_(verbosity), colour_(colours(colour, STDERR_FILENO)) {}

std::string Console::label(std::string_view severity) const {
  if (!colour_) return fmt::format("{}:", severity);
  const std::string_view code = severity == "error" ? "1;31" : severity == "warning" ? "1;33" : "1;36";
  return fmt::format("\x1b[{}m{}:\x1b[0m", code, severity);
}

void Console::error(std::string_view text) {
  put(fmt::format("palaset: {} {}\n", label("error"), text));
}

void Console::warning(std::string_view text) {
  if (verbosity_ != Verbosity::quiet) put(fmt::format("palaset: {} {}\n", label("warning"), text));
}

void Console::put(std::string_view lines) {
  if (lines.empty()) return;
  const std::lock_guard lock(mutex_);
  wipe();
  write_to_stderr(lines);
}

void Console::show_progress(std::string_view line) {
  const std::lock_guard lock(mutex_);
  wipe();
  write_to_stderr(line);
  progress_shown_ = !line.empty();
}

void Console::wipe() {
  if (progress_shown_) write_to_stderr("\r\x1b[K");
  progress_shown_ = false;
}

}  // namespace palaset::cli
