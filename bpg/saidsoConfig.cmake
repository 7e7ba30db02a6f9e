# find_package(saidso) gives saidso::saidso (C++ and C, static) and saidso::c (C, shared);
# find_package(saidso COMPONENTS c) gives the latter alone, which needs nothing else on the system.

####### Expanded from @PACKAGE_INIT@ by configure_package_config_file() #######
####### Any changes to this file will be overwritten by the next CMake run ####
####### The input file was saidsoConfig.cmake.in                            ########

get_filename_component(PACKAGE_PREFIX_DIR "${CMAKE_CURRENT_LIST_DIR}/../../../" ABSOLUTE)

macro(set_and_check _var _file)
  set(${_var} "${_file}")
  if(NOT EXISTS "${_file}")
    message(FATAL_ERROR "File or directory ${_file} referenced by variable ${_var} does not exist !")
  endif()
endmacro()

macro(check_required_components _NAME)
  foreach(comp ${${_NAME}_FIND_COMPONENTS})
    if(NOT ${_NAME}_${comp}_FOUND)
      if(${_NAME}_FIND_REQUIRED_${comp})
        set(${_NAME}_FOUND FALSE)
      endif()
    endif()
  endforeach()
endmacro()

####################################################################################

include("${CMAKE_CURRENT_LIST_DIR}/saidsoCTargets.cmake")
set(saidso_c_FOUND TRUE)
if(NOT saidso_FIND_COMPONENTS OR "saidso" IN_LIST saidso_FIND_COMPONENTS)
  include(CMakeFindDependencyMacro)
  find_dependency(PkgConfig)
  pkg_check_modules(utf8proc QUIET IMPORTED_TARGET libutf8proc)
  if(utf8proc_FOUND)
    include("${CMAKE_CURRENT_LIST_DIR}/saidsoTargets.cmake")
    set(saidso_saidso_FOUND TRUE)
  else()
    set(saidso_FOUND FALSE)
    set(saidso_NOT_FOUND_MESSAGE
        "saidso::saidso needs utf8proc (libutf8proc-dev); find_package(saidso COMPONENTS c) gives saidso::c without it")
  endif()
endif()
check_required_components(saidso)
