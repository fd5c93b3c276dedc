# Compiles program.cpp with FLAGS. With REJECTED, the first error of the compiler must contain
# EXPECTED. Otherwise the program runs once for each of CHANGES, and its output must contain the
# element of EXPECTED at the same position.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(ENV{LC_ALL} C)
if(NOT STANDARD)
    set(STANDARD c++20)
endif()

function(check said expected)
    message("${said}")
    string(FIND "${said}" "${expected}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "expected: ${expected}")
    endif()
endfunction()

execute_process(
    COMMAND ${COMPILER} -std=${STANDARD} -I ${root}/include ${FLAGS} ${CMAKE_CURRENT_LIST_DIR}/program.cpp -o ${PROGRAM}
    RESULT_VARIABLE result
    ERROR_VARIABLE said)
if(REJECTED)
    if(result EQUAL 0)
        message(FATAL_ERROR "the flags are not rejected")
    endif()
    string(REGEX MATCH " error: [^\n]*" said "${said}")
    check("${said}" "${EXPECTED}")
    return()
endif()
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${said}")
endif()
foreach(change expected IN ZIP_LISTS CHANGES EXPECTED)
    execute_process(COMMAND ${PROGRAM} ${change} OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
    check("${change}: ${said}" "${expected}")
endforeach()
