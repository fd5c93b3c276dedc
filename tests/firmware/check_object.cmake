# Compiles SOURCE with TOOLCHAIN (arm-none-eabi) and FLAGS to OBJECT, and reads there that it has no memory that is
# written, no static constructor or destructor, and needs nothing but the compiler's own arithmetic. A source whose
# first line is `// expected: <section or symbol>` must be found to have that. Float networks are all that the sources
# compute, so that no routine of double arithmetic may be needed either.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
foreach(tool g++ size nm)
    find_program(${tool} ${TOOLCHAIN}-${tool})
    if(NOT ${tool})
        message("SKIPPED: ${TOOLCHAIN}-${tool} is not installed (Debian: gcc-${TOOLCHAIN})")
        return()
    endif()
endforeach()

set(include_folders -I ${root}/include)
if(TOOLCHAIN STREQUAL "riscv64-unknown-elf")
    # It comes without a C++ library on Debian 12; the headers of the Arm toolchain's (newlib) serve.
    set(newlib /usr/include/newlib)
    file(GLOB library ${newlib}/c++/*)
    if(NOT library OR NOT EXISTS ${newlib}/stdlib.h)
        message("SKIPPED: ${TOOLCHAIN}-g++ wants headers of libstdc++-arm-none-eabi-dev and libnewlib-dev")
        return()
    endif()
    list(GET library -1 library)
    list(APPEND include_folders -isystem ${library} -isystem ${library}/arm-none-eabi -isystem ${newlib})
endif()

execute_process(
    COMMAND ${g++} -std=c++20 -Os ${FLAGS} -fno-exceptions -fno-rtti -Wall -Wextra -Wpedantic -Wconversion -Wshadow
            -Werror ${include_folders} -c ${SOURCE} -o ${OBJECT}
    RESULT_VARIABLE result
    ERROR_VARIABLE printed)
# A note alone, such as one about an ABI that has changed, is no error to the compiler.
if(NOT result EQUAL 0 OR NOT printed STREQUAL "")
    message(FATAL_ERROR "the compiler prints:\n${printed}")
endif()
execute_process(COMMAND ${size} -A ${OBJECT} OUTPUT_VARIABLE sections COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${nm} ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES " [A-Za-z] ")
    message(FATAL_ERROR "there is nothing in the object file")
endif()

set(findings "")

# Memory that is written, initialized or zeroed, and functions that run before main or after it.
set(written "\\.s?data|\\.s?bss|\\.tdata|\\.tbss")
set(run_at_start "\\.preinit_array|\\.init_array|\\.fini_array|\\.ctors|\\.dtors|\\.init|\\.fini")
string(REGEX MATCHALL "\n(${written}|${run_at_start})(\\.[^ \n]*)? +[1-9][0-9]*" found "${sections}")
foreach(section IN LISTS found)
    string(REGEX REPLACE "\n([^ ]+) +([0-9]+)" "\\1 has \\2 bytes" section "${section}")
    list(APPEND findings "${section}")
endforeach()

# Zeroed memory that the linker is to allocate.
string(REGEX MATCHALL " [cC] [^\n]+" found "${symbols}")
list(APPEND findings ${found})

# What it needs from elsewhere: arithmetic that this processor has no instruction for, and copies of memory.
set(arm_arithmetic "__aeabi_[fdiulcm][a-z0-9]*")
set(other_arithmetic "__[a-z]+[sd][fi](2|3|si|di|sf2?|df2?)?")
string(REGEX MATCHALL " U [^\n]+" found "${symbols}")
foreach(symbol IN LISTS found)
    string(REPLACE " U " "" symbol "${symbol}")
    if(symbol MATCHES "^(__aeabi_(c?d|[fiul]+2d)[a-z0-9]*|__[a-z]*df[a-z0-9]*)$")
        if(NOT DEFINED ENV{CTNN_MAY_COMPUTE_IN_DOUBLE})
            list(APPEND findings "it computes in double: ${symbol}")
        endif()
    elseif(NOT symbol MATCHES "^(${arm_arithmetic}|${other_arithmetic}|memcpy|memset)$")
        list(APPEND findings "it needs ${symbol}")
    endif()
endforeach()

file(STRINGS ${SOURCE} first_line LIMIT_COUNT 1)
list(JOIN findings "\n" findings)
if(first_line MATCHES "^// expected: (.+)$")
    string(FIND "${findings}" "${CMAKE_MATCH_1}" position)
    if(position EQUAL -1)
        message("${sections}\n${symbols}")
        message(FATAL_ERROR "not found: ${CMAKE_MATCH_1}")
    endif()
    message("found, as expected:\n${findings}")
elseif(findings)
    message("${sections}\n${symbols}")
    message(FATAL_ERROR "${findings}")
else()
    message("${sections}")
endif()
