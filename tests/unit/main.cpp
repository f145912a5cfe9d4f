// Runs the unit tests in the locale that the environment asks for, so that a test run can ask for one that
// must not matter. Exits with 77 (skipped) where the machine does not have it.
#define CATCH_CONFIG_RUNNER
#include "catch.hpp"

#include <cstdio>
#include <cstdlib>
#include <locale>
#include <stdexcept>

int main(int argc, char** argv) {
  try {
    std::locale::global(std::locale(""));
  } catch (const std::runtime_error&) {
    const char* wanted = std::getenv("LC_ALL");
    std::fprintf(stderr, "no locale %s here\n", wanted != nullptr ? wanted : "");
    return 77;
  }
  return Catch::Session().run(argc, argv);
}
