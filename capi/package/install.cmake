# What `cmake --install` puts where, so that find_package(saidso) gives saidso::saidso.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(saidso_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/saidso)
install(TARGETS saidso EXPORT saidsoTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/saidso DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT saidsoTargets NAMESPACE saidso:: DESTINATION ${saidso_package_dir})
if(TARGET saidso_cli)
  install(TARGETS saidso_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  if(NOT CMAKE_CROSSCOMPILING)
    set(saidso_pages ${PROJECT_BINARY_DIR}/pages)
    install(FILES ${saidso_pages}/saidso.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${saidso_pages}/saidso.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME saidso)
    install(FILES ${saidso_pages}/_saidso DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    install(FILES ${saidso_pages}/saidso.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  endif()
endif()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/saidsoConfig.cmake.in ${PROJECT_BINARY_DIR}/saidsoConfig.cmake
                              INSTALL_DESTINATION ${saidso_package_dir})
# While the version is 0.x, each minor version may change the API.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/saidsoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/saidsoConfig.cmake ${PROJECT_BINARY_DIR}/saidsoConfigVersion.cmake
        DESTINATION ${saidso_package_dir})
