# Compiles the first C++ block of the README, with the include folder or with the single header, and
# with no flags but those of the tests.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
include(${root}/cmake/markdown_block.cmake)
markdown_block(snippet ${root}/README.md cpp 1)

if(FORM STREQUAL "single_header")
    string(REPLACE "#include <ctnn/ctnn.hpp>" "#include \"${SINGLE_HEADER}\"" changed "${snippet}")
    if(changed STREQUAL snippet)
        message(FATAL_ERROR "the README's first snippet does not include <ctnn/ctnn.hpp>")
    endif()
    set(snippet "${changed}")
    set(include_folder "")
else()
    set(include_folder -I ${root}/include)
endif()

set(source ${FOLDER}/readme_${FORM}.cpp)
file(WRITE ${source} "${snippet}")
separate_arguments(FLAGS)
execute_process(COMMAND ${COMPILER} -std=c++20 ${FLAGS} ${include_folder} -c ${source} -o ${source}.o
                COMMAND_ERROR_IS_FATAL ANY)
