# Runs the command after `--` and writes the contents of ABOUT, its output and its exit code to
# RESULT. Never fails; table.cmake reports failures.

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

# Faulty firmware can loop forever.
execute_process(COMMAND ${command} OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE ending TIMEOUT 300)
file(READ ${ABOUT} about)
file(WRITE ${RESULT} "${about}${output}${errors}\nexit ${ending}\n")
