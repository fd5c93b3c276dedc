# Writes all of ctnn to one file: the headers that <ctnn/ctnn.hpp> includes, in the order of
# inclusion, each once, after the headers of the standard library, each once.
#
#   cmake [-D OUTPUT=ctnn_single.hpp] -P scripts/make_single_header.cmake

cmake_minimum_required(VERSION 3.25)

get_filename_component(source_dir ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
if(NOT DEFINED OUTPUT)
    set(OUTPUT ctnn_single.hpp)
endif()
if(NOT DEFINED VERSION)
    file(STRINGS ${source_dir}/CMakeLists.txt VERSION REGEX "^ *VERSION [0-9.]+$" LIMIT_COUNT 1)
    string(REGEX REPLACE "^ *VERSION " "" VERSION "${VERSION}")
endif()

# Texts are kept in strings and split by position, because CMake lists would split at the semicolons
# of code.
set_property(GLOBAL PROPERTY body "")
set_property(GLOBAL PROPERTY standard_headers "")
set_property(GLOBAL PROPERTY seen "")

function(append_text text)
    string(STRIP "${text}" stripped)
    if(NOT stripped STREQUAL "")
        set_property(GLOBAL APPEND_STRING PROPERTY body "\n${stripped}\n")
    endif()
endfunction()

# Appends the header to the body, after the headers that it includes.
function(append_header header)
    get_property(seen GLOBAL PROPERTY seen)
    if(header IN_LIST seen)
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY seen ${header})

    file(READ ${source_dir}/include/${header} text)
    string(PREPEND text "\n")
    if(NOT text MATCHES "\n#pragma once\n")
        message(FATAL_ERROR "${header} has no #pragma once")
    endif()
    string(REPLACE "\n#pragma once\n" "\n" text "${text}")

    set(above "")
    while(TRUE)
        string(FIND "${text}" "\n#include <" position)
        if(position EQUAL -1)
            break()
        endif()
        string(SUBSTRING "${text}" 0 ${position} before)
        math(EXPR position "${position} + 11")
        string(SUBSTRING "${text}" ${position} -1 text)
        string(FIND "${text}" ">" position)
        string(SUBSTRING "${text}" 0 ${position} included)
        math(EXPR position "${position} + 1")
        string(SUBSTRING "${text}" ${position} -1 text)

        # All standard headers move to the top, so a conditional inclusion would lose its condition.
        string(APPEND above "${before}")
        string(REGEX MATCHALL "\n#if" openings "${above}")
        string(REGEX MATCHALL "\n#endif" endings "${above}")
        list(LENGTH openings opened)
        list(LENGTH endings ended)
        if(NOT opened EQUAL ended)
            message(FATAL_ERROR "${header} includes <${included}> conditionally, which the single header does not support")
        endif()

        append_text("${before}")
        if(included MATCHES "^ctnn/")
            append_header(${included})
        else()
            set_property(GLOBAL APPEND PROPERTY standard_headers ${included})
        endif()
    endwhile()
    if(text MATCHES "\n *# *include")
        message(FATAL_ERROR "${header} has an include that is not of the form #include <...>")
    endif()
    append_text("${text}")
endfunction()

append_header(ctnn/ctnn.hpp)

get_property(standard_headers GLOBAL PROPERTY standard_headers)
list(REMOVE_DUPLICATES standard_headers)
list(SORT standard_headers)
set(inclusions "")
foreach(standard_header IN LISTS standard_headers)
    string(APPEND inclusions "#include <${standard_header}>\n")
endforeach()
get_property(body GLOBAL PROPERTY body)
file(READ ${source_dir}/LICENSE license)
string(STRIP "${license}" license)
string(REPLACE "\n" "\n// " license "// ${license}")
string(REPLACE "\n// \n" "\n//\n" license "${license}")

file(
    WRITE ${OUTPUT}
    "// ctnn ${VERSION}, all of it in one file, made from include/ctnn by scripts/make_single_header.cmake.\n//\n"
    "${license}\n\n#pragma once\n\n${inclusions}${body}")
