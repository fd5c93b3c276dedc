# Compiles SOURCE without optimization with COMPILER to OBJECT. The only data must be `net`, as a
# constant.

cmake_minimum_required(VERSION 3.25)

find_program(nm NAMES nm llvm-nm REQUIRED)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
execute_process(COMMAND ${COMPILER} -std=c++20 -O0 -I ${root}/include -c ${SOURCE} -o ${OBJECT} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${nm} -S --size-sort ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)

# Lines `address size kind name`: functions are T, t and W; constants R, r, V and u.
string(REGEX MATCHALL "[0-9a-f]+ [0-9a-f]+ [^TtW\n] [^\n]+" data "${symbols}")
# Constants of the standard library, which GCC 14 emits for every program with its concepts.
list(FILTER data EXCLUDE REGEX " _ZNK?St")
set(size 0000000000000088) # 17 doubles
if(NOT data MATCHES "^[0-9a-f]+ ${size} [RrVu] net$")
    message(FATAL_ERROR "only net expected, read-only, of 0x88 bytes; found: ${data}")
endif()
