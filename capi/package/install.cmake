# What `cmake --install` puts where. Components: library (libsaidso.so.*), development (all a compiler needs), tools (the
# command line), python (the library inside a wheel).
if(SKBUILD)
  install(TARGETS saidso_c LIBRARY DESTINATION saidso COMPONENT python)
  return()
endif()
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/saidso)

# Two exports, so that a program of the C API does not need the static library's dependencies.
install(TARGETS saidso EXPORT saidsoTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(TARGETS saidso_c EXPORT saidsoCTargets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT development)
install(EXPORT saidsoTargets NAMESPACE saidso:: DESTINATION ${package_dir} COMPONENT development)
install(EXPORT saidsoCTargets NAMESPACE saidso:: DESTINATION ${package_dir} COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/saidso DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(FILES ${PROJECT_SOURCE_DIR}/capi/saidso.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
if(TARGET saidso_cli)
  install(TARGETS saidso_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT tools)
  if(NOT CMAKE_CROSSCOMPILING)
    set(saidso_pages ${PROJECT_BINARY_DIR}/pages)
    install(FILES ${saidso_pages}/saidso.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT tools)
    install(FILES ${saidso_pages}/saidso.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT tools RENAME saidso)
    install(FILES ${saidso_pages}/_saidso DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT tools)
    install(FILES ${saidso_pages}/saidso.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT tools)
  endif()
endif()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/saidsoConfig.cmake.in ${PROJECT_BINARY_DIR}/saidsoConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
# While the version is 0.x, each minor version may change the API.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/saidsoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/saidsoConfig.cmake ${PROJECT_BINARY_DIR}/saidsoConfigVersion.cmake
        DESTINATION ${package_dir} COMPONENT development)

file(RELATIVE_PATH pc_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/saidso.pc.in ${PROJECT_BINARY_DIR}/saidso.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/saidso.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
