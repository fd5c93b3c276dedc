# Compiles inlined.cpp with COMPILER at -O2 and no other flag to OBJECT. `batch` must be the only
# function: on targets without a fused multiply-add, GCC inlines ctnn.

cmake_minimum_required(VERSION 3.25)

find_program(nm NAMES nm llvm-nm REQUIRED)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
execute_process(COMMAND ${COMPILER} -std=c++20 -O2 -I ${root}/include -c ${CMAKE_CURRENT_LIST_DIR}/inlined.cpp -o ${OBJECT}
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${nm} -C ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[0-9a-f]+ [TtW] [^\n]+" functions "${symbols}")
list(LENGTH functions count)
if(NOT count EQUAL 1 OR NOT functions MATCHES " T batch\\(")
    message(FATAL_ERROR "one function expected, batch; found ${count}: ${symbols}")
endif()
