# Runs what stands after `--`, and writes what ABOUT says, what it printed and how it ended to RESULT. Does not fail
# itself: the table tells.

cmake_minimum_required(VERSION 3.25)

set(command "")
set(after_dashes FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
    if(after_dashes)
        list(APPEND command "${CMAKE_ARGV${i}}")
    elseif(CMAKE_ARGV${i} STREQUAL "--")
        set(after_dashes TRUE)
    endif()
endforeach()

# A fault of a firmware can end in a loop.
execute_process(COMMAND ${command} OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE ending TIMEOUT 300)
file(READ ${ABOUT} about)
file(WRITE ${RESULT} "${about}${output}${errors}\nexit ${ending}\n")
