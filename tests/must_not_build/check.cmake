# Checks one mistake in a CMakeLists.txt, tests/must_not_build/<name>.cmake. Its first line contains
# the message expected from CMake or the build: `# expected: <message>`. With CORRECTED set, which
# replaces the wrong line by the right one, it must build.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
file(READ ${CASE} mistake)
if(NOT mistake MATCHES "^# expected: ([^\n]+(\n# [^\n]+)*)\n")
    message(FATAL_ERROR "${CASE} does not begin with `# expected: <message>`")
endif()
string(REPLACE "\n# " " " expected "${CMAKE_MATCH_1}")

file(REMOVE_RECURSE ${FOLDER})
file(
    WRITE ${FOLDER}/CMakeLists.txt
    "cmake_minimum_required(VERSION 3.25)
project(mistake LANGUAGES CXX)
add_subdirectory(${root} ctnn)
add_library(mistake OBJECT mistake.cpp)
target_link_libraries(mistake PRIVATE ctnn::ctnn)
${mistake}")
file(WRITE ${FOLDER}/mistake.cpp "int nothing;\n")
file(WRITE ${FOLDER}/bytes.bin "bytes")
file(WRITE ${FOLDER}/empty.bin "")
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/recipes.hpp ${FOLDER}/recipes.hpp)

function(configure_and_build corrected)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -S ${FOLDER} -B ${FOLDER}/build -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${COMPILER}
                -D "CMAKE_CXX_FLAGS=${FLAGS}" -D CORRECTED=${corrected}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(result EQUAL 0)
        execute_process(COMMAND ${CMAKE_COMMAND} --build ${FOLDER}/build RESULT_VARIABLE result OUTPUT_VARIABLE output
                        ERROR_VARIABLE output)
    endif()
    set(result ${result} PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

configure_and_build(OFF)
if(result EQUAL 0)
    message(FATAL_ERROR "the mistake builds")
endif()
# CMake wraps its messages.
string(REGEX REPLACE "[ \n]+" " " words "${output}")
string(FIND "${words}" "${expected}" position)
if(position EQUAL -1)
    message("${output}")
    message(FATAL_ERROR "expected but not reported: ${expected}")
endif()

configure_and_build(ON)
if(NOT result EQUAL 0)
    message("${output}")
    message(FATAL_ERROR "the corrected form does not build")
endif()
