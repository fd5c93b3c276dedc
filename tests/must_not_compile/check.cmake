# Checks one mistake. Its first lines contain the expected message: `// expected: <part of a
# message>`. The file must not compile, and the message must be in the head of the diagnostic: in
# the first error or, in Clang, in the first note below it. With -DCORRECTED, which replaces the
# wrong line by the right one, the file must compile.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
file(READ ${CASE} source)
if(NOT source MATCHES "^// expected: ([^\n]+(\n// [^\n]+)*)\n")
    message(FATAL_ERROR "${CASE} does not begin with `// expected: <part of a message>`")
endif()
string(REPLACE "\n// " " " expected "${CMAKE_MATCH_1}")

set(ENV{LC_ALL} C)
set(compile ${COMPILER} -std=c++20 -fsyntax-only)
# The header precompiled by precompile.cmake saves most of the time. GCC uses it in place of the
# first inclusion.
if(source MATCHES "\n#include <ctnn/ctnn.hpp>\n")
    if(COMPILER_ID MATCHES "Clang")
        list(APPEND compile -include-pch ${PRECOMPILED}/ctnn.pch)
    else()
        list(APPEND compile -I ${PRECOMPILED})
    endif()
endif()
list(APPEND compile -I ${root}/include)

execute_process(COMMAND ${compile} -DCORRECTED ${CASE} RESULT_VARIABLE result ERROR_VARIABLE output)
if(NOT result EQUAL 0)
    message("${output}")
    message(FATAL_ERROR "the corrected form does not compile")
endif()

execute_process(COMMAND ${compile} ${CASE} RESULT_VARIABLE result ERROR_VARIABLE output)
if(result EQUAL 0)
    message(FATAL_ERROR "the mistake compiles")
endif()

# line_after(<variable> <mark>): the rest of the line after the first mark; `output` then begins
# there.
function(line_after variable mark)
    set(line "")
    string(FIND "${output}" "${mark}" position)
    if(NOT position EQUAL -1)
        string(SUBSTRING "${output}" ${position} -1 output)
        string(FIND "${output}" "\n" end)
        string(SUBSTRING "${output}" 0 ${end} line)
    endif()
    set(${variable} "${line}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

set(whole_output "${output}")
line_after(head "error: ")
if(COMPILER_ID MATCHES "Clang")
    line_after(note "note: ")
    string(APPEND head "\n${note}")
endif()
# A computed message consists of parts with escaped apostrophes: error<Words<14>{"the recipe\'s "},
# Words<11>{"batch_size"}>.
string(REGEX REPLACE "\"}, (ctnn::)?Words<[0-9]+>{\"" "" head "${head}")
string(REPLACE "\\'" "'" head "${head}")

string(FIND "${head}" "${expected}" position)
if(position EQUAL -1)
    string(SUBSTRING "${whole_output}" 0 4000 whole_output)
    message("expected: ${expected}\nhead: ${head}\n\n${whole_output}")
    message(FATAL_ERROR "the message is not in the head of the diagnostic")
endif()
message("${head}")
