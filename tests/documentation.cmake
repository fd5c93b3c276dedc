# Compiles all C++ blocks of a page, concatenated, without any flag. TRANSLATION, if given, is a
# page that must contain exactly the same blocks.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
include(${root}/cmake/markdown_block.cmake)

function(all_blocks variable page)
    file(READ ${page} text)
    string(REGEX MATCHALL "\n```cpp\n" openings "${text}")
    list(LENGTH openings count)
    if(count EQUAL 0)
        message(FATAL_ERROR "${page} has no C++ block")
    endif()
    set(code "")
    foreach(number RANGE 1 ${count})
        markdown_block(block ${page} cpp ${number})
        string(APPEND code "${block}\n")
    endforeach()
    set(${variable} "${code}" PARENT_SCOPE)
endfunction()

all_blocks(code ${root}/${PAGE})
if(TRANSLATION)
    all_blocks(translated ${root}/${TRANSLATION})
    if(NOT translated STREQUAL code)
        message(FATAL_ERROR "the code in ${TRANSLATION} differs from that in ${PAGE}")
    endif()
endif()

string(MAKE_C_IDENTIFIER ${PAGE} name)
set(source ${FOLDER}/page_${name}.cpp)
file(WRITE ${source} "${code}")
execute_process(COMMAND ${COMPILER} -std=c++20 -I ${root}/include -I ${root}/examples -c ${source} -o ${source}.o
                COMMAND_ERROR_IS_FATAL ANY)
