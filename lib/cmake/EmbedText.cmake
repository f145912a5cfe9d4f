# Writes OUTPUT, a C++ file that defines FUNCTION (with its namespace, declared in HEADER) to give the text of
# the file INPUT.
file(READ "${INPUT}" text)
string(REGEX REPLACE "::[^:]*$" "" namespace "${FUNCTION}")
string(REGEX REPLACE "^.*::" "" name "${FUNCTION}")
file(WRITE "${OUTPUT}" "// Made by EmbedText.cmake.
#include \"${HEADER}\"

namespace ${namespace} {

std::string_view ${name}() { return R\"palaset~(${text})palaset~\"; }

}  // namespace ${namespace}
")
