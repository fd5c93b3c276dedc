# Precompiles <ctnn/ctnn.hpp> into the folder PRECOMPILED for COMPILER.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(header ${PRECOMPILED}/ctnn/ctnn.hpp.gch)
if(COMPILER_ID MATCHES "Clang")
    set(header ${PRECOMPILED}/ctnn.pch)
endif()
file(MAKE_DIRECTORY ${PRECOMPILED}/ctnn)
# The main file includes the header, because #pragma once is not allowed in a main file.
file(WRITE ${PRECOMPILED}/main.hpp "#include <ctnn/ctnn.hpp>\n")
execute_process(COMMAND ${COMPILER} -std=c++20 -I ${root}/include -x c++-header ${PRECOMPILED}/main.hpp -o ${header}
                COMMAND_ERROR_IS_FATAL ANY)
