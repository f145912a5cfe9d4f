// palaset: the command line. Reads the arguments by the option table and does what they chose.
#include <fcntl.h>
#include <CLI/CLI.hpp>

#include <exception>
#include <string_view>

#include "command.hpp"
#include "exit_status.hpp"
#include "manual/help.hpp"
#include "terminal/console.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

// A standard descriptor that is closed would be given to the next file we open. It is filled with one that
// fails when it is used.
void fill_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
}

// CLI11 takes an argument in brackets apart as a list; such a name of a file would be read as another one.
bool looks_like_a_list(std::string_view argument) {
  return argument.size() > 1 && ((argument.front() == '[' && argument.back() == ']') || argument == "{}");
}

int refuse_list(std::string_view argument) {
  const std::string name = printable(argument);
  Console(Verbosity::normal, Colour::automatic)
      .error("'" + name + "' would be read as a list; write ./" + name);
  return exit_status::usage;
}

int run(int argc, char** argv) {
  Action chosen;
  const auto root = make_command_line(chosen);
  for (int i = 1; i < argc; ++i)
    if (looks_like_a_list(argv[i])) return refuse_list(argv[i]);
  try {
    root->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer(*root, error);
  }
  return chosen ? chosen() : explain_usage(*root);
}

}  // namespace
}  // namespace palaset::cli

int main(int argc, char** argv) {
  using namespace palaset::cli;
  fill_standard_descriptors();
  ignore_broken_pipes();
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    Console(Verbosity::normal, Colour::automatic).error(printable(error.what()));
    return exit_status::unreadable;
  }
}
