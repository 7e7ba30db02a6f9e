#----------------------------------------------------------------
# Generated CMake target import file for configuration "Release".
#----------------------------------------------------------------

# Commands may need to know the format version.
set(CMAKE_IMPORT_FILE_VERSION 1)

# Import target "saidso::saidso" for configuration "Release"
set_property(TARGET saidso::saidso APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(saidso::saidso PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/libsaidso.a"
  )

list(APPEND _cmake_import_check_targets saidso::saidso )
list(APPEND _cmake_import_check_files_for_saidso::saidso "${_IMPORT_PREFIX}/lib/libsaidso.a" )

# Commands beyond this point should not need to know the version.
set(CMAKE_IMPORT_FILE_VERSION)
