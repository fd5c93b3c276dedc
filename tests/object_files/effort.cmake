# Compiles LESS and MORE with COMPILER, and fails if MORE takes more than FACTOR tenths of the time
# of LESS; the minimum of two runs each, because the machine may be shared.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)

function(take_time source shortest)
    set(least 1000000000)
    foreach(repetition RANGE 1)
        string(TIMESTAMP begin "%s%f")
        execute_process(COMMAND ${COMPILER} -std=c++20 -O2 -I ${root}/include -c ${source} -o ${OBJECT}
                        COMMAND_ERROR_IS_FATAL ANY)
        string(TIMESTAMP end "%s%f")
        math(EXPR taken "${end} - ${begin}")
        if(taken LESS least)
            set(least ${taken})
        endif()
    endforeach()
    set(${shortest} ${least} PARENT_SCOPE)
endfunction()

take_time(${LESS} less)
take_time(${MORE} more)
message("${LESS}: ${less} us, ${MORE}: ${more} us")
math(EXPR allowed "${FACTOR} * ${less} / 10")
if(more GREATER allowed)
    message(FATAL_ERROR "compiling ${MORE} takes more than ${FACTOR} tenths of the time of ${LESS}")
endif()
