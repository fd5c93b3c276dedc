# Compiles SOURCE with OPTIONS, runs the program and writes each of its lines to RESULT, followed by the seconds that
# the compiler took: NAME: VERDICT, METHOD, N boxes, S s.

cmake_minimum_required(VERSION 3.25)

string(TIMESTAMP begin "%s.%f")
execute_process(COMMAND ${COMPILER} ${OPTIONS} ${SOURCE} -o ${RESULT}.program RESULT_VARIABLE failed)
string(TIMESTAMP end "%s.%f")
if(failed)
    message(FATAL_ERROR "${SOURCE} does not compile: not proved, or not as expected")
endif()

# In tenths of a second, because CMake has only integers.
foreach(time begin end)
    string(REGEX REPLACE "^([0-9]+)\\.([0-9]).*$" "\\1\\2" ${time} ${${time}})
endforeach()
math(EXPR tenths "${end} - ${begin}")
math(EXPR whole "${tenths} / 10")
math(EXPR rest "${tenths} % 10")

execute_process(COMMAND ${RESULT}.program OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+: (proved|refuted|undecided), [a-z ]+, [0-9]+ box(es)?" lines "${output}")
if(NOT lines)
    message(FATAL_ERROR "${SOURCE} reports nothing")
endif()
set(text "")
foreach(line IN LISTS lines)
    string(APPEND text "${line}, ${whole}.${rest} s\n")
endforeach()
file(WRITE ${RESULT} "${text}")
