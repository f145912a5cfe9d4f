# A Turkish and a Finnish locale in the build folder, whatever the machine has: their i, their decimal comma and
# their order of letters must not show in what palaset writes. Where they cannot be made, a test that needs them
# exits with 77 and counts as skipped.
find_program(PALASET_LOCALEDEF localedef)
set(PALASET_LOCALES "${CMAKE_CURRENT_BINARY_DIR}/locales")
foreach(locale IN ITEMS tr_TR fi_FI)
  if(PALASET_LOCALEDEF AND NOT EXISTS "${PALASET_LOCALES}/${locale}.utf8")
    file(MAKE_DIRECTORY "${PALASET_LOCALES}")
    execute_process(
      COMMAND "${PALASET_LOCALEDEF}" --no-archive -i "${locale}" -f UTF-8 "${PALASET_LOCALES}/${locale}.utf8"
      ERROR_VARIABLE message RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
      message(WARNING "No locale ${locale}, so its tests will be skipped: ${message}")
    endif()
  endif()
endforeach()

# palaset_test_in_locale(TEST LOCALE): runs a test that is already added under this locale.
function(palaset_test_in_locale test locale)
  # What the C library keeps of LOCPATH is no leak of ours.
  set_tests_properties("${test}" PROPERTIES SKIP_RETURN_CODE 77 ENVIRONMENT
    "LC_ALL=${locale}.UTF-8;LOCPATH=${PALASET_LOCALES};LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")
endfunction()
