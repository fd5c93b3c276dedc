# What a user is told whose flags let the compiler compute other bits. program.cpp is compiled with FLAGS; EXPECTED is
# part of what is said: in the first error of the compiler, if REFUSED, or else by the program.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(ENV{LC_ALL} C)
execute_process(
    COMMAND ${COMPILER} -std=c++20 -I ${root}/include ${FLAGS} ${CMAKE_CURRENT_LIST_DIR}/program.cpp -o ${PROGRAM}
    RESULT_VARIABLE result
    ERROR_VARIABLE said)
if(REFUSED)
    if(result EQUAL 0)
        message(FATAL_ERROR "the flags are not refused")
    endif()
    string(REGEX MATCH "error: [^\n]*" said "${said}")
else()
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${said}")
    endif()
    execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
endif()
message("${said}")
string(FIND "${said}" "${EXPECTED}" position)
if(position EQUAL -1)
    message(FATAL_ERROR "expected: ${EXPECTED}")
endif()
