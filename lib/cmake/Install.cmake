# Installs the library, its headers, and what find_package and pkg-config need to find them.
include(CMakePackageConfigHelpers)

set(PALASET_PACKAGE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/palaset")
set(PALASET_PC_DIR "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

install(TARGETS palaset EXPORT palasetTargets INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/include/palaset" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
        FILES_MATCHING PATTERN "*.hpp")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

install(EXPORT palasetTargets NAMESPACE palaset:: DESTINATION "${PALASET_PACKAGE_DIR}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/palasetConfig.cmake.in"
  "${CMAKE_CURRENT_BINARY_DIR}/palasetConfig.cmake" INSTALL_DESTINATION "${PALASET_PACKAGE_DIR}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/palasetConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/palasetConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/palasetConfigVersion.cmake"
        DESTINATION "${PALASET_PACKAGE_DIR}")

# The prefix is told relative to the file's own place, so that the folder may be moved.
file(RELATIVE_PATH PALASET_PC_TO_PREFIX "/prefix/${PALASET_PC_DIR}" "/prefix")
set(PALASET_PC_REQUIRES "")
set(PALASET_PC_LIBS "")
if(NOT BUILD_SHARED_LIBS)
  set(PALASET_PC_REQUIRES "libpcre2-8, libvoikko, libmd, gumbo, zlib, pugixml, icu-uc, tomlplusplus")
  # By its name: pkg-config --static would also ask for what the shared libarchive brings along by itself.
  set(PALASET_PC_LIBS "-larchive")
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/palaset.pc.in" "${CMAKE_CURRENT_BINARY_DIR}/palaset.pc" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/palaset.pc" DESTINATION "${PALASET_PC_DIR}")
