# Lays the library out by a profile (g++). A parse of an article runs some 200 KB of instructions, most of them only a
# few times: where the usual way goes straight ahead and the unusual stands aside, a processor fetches less and foresees
# more. An instrumented program, built in the folder `profile`, reads the articles of the trainer; what it
# counts while it is built, for it writes its own manual, is thrown away.
set(profile ${PROJECT_BINARY_DIR}/profile)
file(GLOB_RECURSE profiled CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/* ${PROJECT_SOURCE_DIR}/include/*)
file(GLOB profile_articles ${PROJECT_SOURCE_DIR}/examples/train/articles/*.json)
add_custom_command(
  OUTPUT ${profile}/recorded
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${profile}/counts
  COMMAND ${CMAKE_COMMAND} -S ${PROJECT_SOURCE_DIR} -B ${profile} -G ${CMAKE_GENERATOR}
          -DCMAKE_BUILD_TYPE=${CMAKE_BUILD_TYPE} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
          -DCMAKE_C_COMPILER=${CMAKE_C_COMPILER} -DSAIDSO_NO_SIMD=${SAIDSO_NO_SIMD}
          -DSAIDSO_TESTS=OFF -DSAIDSO_BENCH=OFF -DSAIDSO_PROFILE=OFF
          "-DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS} -fprofile-generate=${profile}/counts -fprofile-prefix-path=${profile}"
  COMMAND ${CMAKE_COMMAND} --build ${profile} --target saidso_cli
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${profile}/counts
  COMMAND sh -c "for article do tr '\\n' ' ' <$article; echo; done | ${profile}/bin/saidso --jsonl >/dev/null"
          sh ${profile_articles}
  COMMAND ${CMAKE_COMMAND} -E touch ${profile}/recorded
  DEPENDS ${profiled} ${profile_articles}
  COMMENT "Recording a profile" USES_TERMINAL VERBATIM)
set_source_files_properties(${saidso_sources} PROPERTIES OBJECT_DEPENDS ${profile}/recorded)
# What runs once an article is worth its speed too, though one loop over bytes runs a million times as often. The copies
# of loops and of values that g++ makes with a profile are more code and slow a parse down.
target_compile_options(saidso PRIVATE -fprofile-use=${profile}/counts -fprofile-prefix-path=${PROJECT_BINARY_DIR}
  -Wno-missing-profile --param=hot-bb-count-fraction=100000000 -fno-unroll-loops -fno-peel-loops -fno-tracer -fno-vpt)
