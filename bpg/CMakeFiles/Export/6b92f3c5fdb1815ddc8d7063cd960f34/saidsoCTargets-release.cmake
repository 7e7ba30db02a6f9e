#----------------------------------------------------------------
# Generated CMake target import file for configuration "Release".
#----------------------------------------------------------------

# Commands may need to know the format version.
set(CMAKE_IMPORT_FILE_VERSION 1)

# Import target "saidso::c" for configuration "Release"
set_property(TARGET saidso::c APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(saidso::c PROPERTIES
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/libsaidso.so.0.1.0"
  IMPORTED_SONAME_RELEASE "libsaidso.so.0.1"
  )

list(APPEND _cmake_import_check_targets saidso::c )
list(APPEND _cmake_import_check_files_for_saidso::c "${_IMPORT_PREFIX}/lib/libsaidso.so.0.1.0" )

# Commands beyond this point should not need to know the version.
set(CMAKE_IMPORT_FILE_VERSION)
