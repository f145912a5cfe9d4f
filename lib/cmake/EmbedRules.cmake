# Writes OUTPUT, a C++ file that holds FILES (rules/*.toml, relative to FOLDER/..) as text: see
# lib/src/rules/builtin.hpp.
set(entries "")
foreach(file IN LISTS FILES)
  string(REGEX REPLACE "^rules/" "" name "${file}")
  file(READ "${FOLDER}/${name}" text)
  string(APPEND entries "    BuiltinFile{\"${name}\", R\"palaset~(${text})palaset~\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by EmbedRules.cmake from lib/rules.
#include \"rules/builtin.hpp\"

#include <array>

namespace palaset::rules {

std::span<const BuiltinFile> builtin_files() {
  static constexpr auto files = std::to_array<BuiltinFile>({
${entries}  });
  return files;
}

}  // namespace palaset::rules
")
