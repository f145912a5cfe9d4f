// Writes the C++ file that holds the built-in rules compiled: make_builtin_image OUTPUT. Run by the build,
// from the same objects as the library's; see lib/src/rules/image.hpp.
#include <cstdio>
#include <fstream>
#include <iostream>

#include "rules/builtin.hpp"
#include "rules/image.hpp"

// What the file to be written defines for the library.
std::string_view palaset::rules::builtin_image() {
  return {};
}

namespace {

/// As the inside of a string literal.
std::string literal(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    char escape[5];
    std::snprintf(escape, sizeof escape, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
    out += escape;
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace palaset;
  if (argc != 2) return 2;
  const auto compiled = rules::compile(RuleSet::builtin().files(), rules::Examples::skip_builtin);
  for (const Problem& p : compiled.problems) std::cerr << p.text() << '\n';
  if (!compiled.problems.empty()) return 1;
  const std::string image = rules::to_image(*compiled.book);
  std::ofstream file(argv[1]);
  file << "// Made by make_builtin_image.cpp from lib/rules.\n#include \"rules/builtin.hpp\"\n\n"
          "std::string_view palaset::rules::builtin_image() {\n  static constexpr char bytes[] =\n";
  constexpr std::size_t a_line = 24;
  for (std::size_t i = 0; i < image.size(); i += a_line)
    file << "      \"" << literal(std::string_view(image).substr(i, a_line)) << "\"\n";
  file << "      ;\n  return {bytes, sizeof bytes - 1};\n}\n";
  return file.flush() ? 0 : 1;
}
