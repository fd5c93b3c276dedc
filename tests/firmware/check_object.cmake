# Compiles SOURCE with TOOLCHAIN (arm-none-eabi) and FLAGS to OBJECT. The object file must have no
# writable memory and no static constructor or destructor, and need only arithmetic routines of the
# compiler. A source with the first line `// expected: <section or symbol>` must be found to have
# that. The sources compute only float networks, so routines for double are not allowed either.

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
    # On Debian 12 it has no C++ library; the headers of the Arm toolchain (newlib) are used
    # instead.
    set(newlib /usr/include/newlib)
    file(GLOB library ${newlib}/c++/*)
    if(NOT library OR NOT EXISTS ${newlib}/stdlib.h)
        message("SKIPPED: ${TOOLCHAIN}-g++ needs the headers of libstdc++-arm-none-eabi-dev and libnewlib-dev")
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
# The compiler succeeds with a mere note, such as one about a changed ABI.
if(NOT result EQUAL 0 OR NOT printed STREQUAL "")
    message(FATAL_ERROR "the compiler printed a diagnostic:\n${printed}")
endif()
execute_process(COMMAND ${size} -A ${OBJECT} OUTPUT_VARIABLE sections COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${nm} ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES " [A-Za-z] ")
    message(FATAL_ERROR "the object file is empty")
endif()

set(findings "")

# Writable memory, initialized or zeroed, and functions that run before or after main.
set(written "\\.s?data|\\.s?bss|\\.tdata|\\.tbss")
set(run_at_start "\\.preinit_array|\\.init_array|\\.fini_array|\\.ctors|\\.dtors|\\.init|\\.fini")
string(REGEX MATCHALL "\n(${written}|${run_at_start})(\\.[^ \n]*)? +[1-9][0-9]*" found "${sections}")
foreach(section IN LISTS found)
    string(REGEX REPLACE "\n([^ ]+) +([0-9]+)" "\\1 has \\2 bytes" section "${section}")
    list(APPEND findings "${section}")
endforeach()

# Zeroed memory that the linker allocates (common symbols).
string(REGEX MATCHALL " [cC] [^\n]+" found "${symbols}")
list(APPEND findings ${found})

# Allowed external symbols: arithmetic without an instruction on this processor, and memory copies.
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
