# Compiles each header as C++17: the first error must name the language mode that ctnn needs.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(ENV{LC_ALL} C)
file(GLOB_RECURSE headers ${root}/include/*.hpp)
foreach(header IN LISTS headers)
    execute_process(
        COMMAND ${COMPILER} -std=c++17 -Wfatal-errors -I ${root}/include -fsyntax-only -include ${header} -x c++ /dev/null
        RESULT_VARIABLE result
        ERROR_VARIABLE said)
    string(REGEX MATCH " (fatal )?error: [^\n]*" said "${said}")
    if(result EQUAL 0 OR NOT said MATCHES "ctnn needs C\\+\\+20; compile with -std=c\\+\\+20")
        message(FATAL_ERROR "${header}: ${said}")
    endif()
endforeach()
