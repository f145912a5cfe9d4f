# Strict warnings for the targets of this project (and of no other that it is built in).
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  return()
endif()
# -Wconversion brings -Wsign-conversion with clang and not with g++: the same set for both.
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
  add_compile_options(-Wno-restrict)
endif()
if(PALASET_WERROR)
  add_compile_options(-Werror)
endif()
