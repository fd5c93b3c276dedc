# Changes a file embedded by ctnn_embed(), then a recipe: the next build must embed and train again,
# and a build after that must do nothing. OPTIONS are options of CMake.

cmake_minimum_required(VERSION 3.25)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
set(folder "${FOLDER}")
set(header "${folder}/build/ctnn_bake/program/baked/net.hpp")

file(REMOVE_RECURSE "${folder}")
file(
    WRITE "${folder}/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
project(build_again LANGUAGES CXX)
add_subdirectory(${root} ctnn)
add_executable(program program.cpp)
target_link_libraries(program PRIVATE ctnn::ctnn)
ctnn_embed(program FILE bytes.bin NAME bytes)
ctnn_bake(program NAME net HEADER recipe.hpp NETWORK Net DATA data RECIPE recipe)
")
file(
    WRITE "${folder}/program.cpp"
    "#include <baked/net.hpp>
int main() { return Net::inputs == 1 ? 0 : 1; }
")
function(write_recipe epochs)
    file(
        WRITE "${folder}/recipe.hpp"
        "#pragma once
#include <ctnn/ctnn.hpp>
#include <embedded/bytes.hpp>
using Net = ctnn::Network<double, ctnn::Input<1>, ctnn::Dense<3, ctnn::Softmax>>;
constexpr auto data = ctnn::records<double, embedded::bytes, ctnn::RecordFormat{.inputs = 1, .classes = 3, .scale = 50}>;
constexpr ctnn::Recipe<ctnn::SGD, ctnn::CategoricalCrossEntropy> recipe{.optimizer = {.rate = 0.1}, .epochs = ${epochs}};
")
endfunction()

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${output}")
    endif()
endfunction()

# build(<variable>): builds and sets the variable to the hash of the baked header.
function(build variable)
    run(${CMAKE_COMMAND} --build "${folder}/build")
    file(SHA256 "${header}" hash)
    set(${variable} ${hash} PARENT_SCOPE)
endfunction()

# Records of one character and a label, 1 or 2 as numbers.
string(ASCII 1 one)
string(ASCII 2 two)
file(WRITE "${folder}/bytes.bin" "a${one}b${two}")
write_recipe(2)
run(${CMAKE_COMMAND} -S "${folder}" -B "${folder}/build" -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${COMPILER}
    -D "CMAKE_CXX_FLAGS=${FLAGS}" ${OPTIONS})
build(first)
file(TIMESTAMP "${header}" written "%s")

build(again)
file(TIMESTAMP "${header}" written_again "%s")
if(NOT first STREQUAL again OR NOT written EQUAL written_again)
    message(FATAL_ERROR "a build without a change trained again")
endif()

# Make compares times in seconds on some file systems.
execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1)
file(WRITE "${folder}/bytes.bin" "a${one}c${two}")
build(other_data)
if(other_data STREQUAL first)
    message(FATAL_ERROR "the data changed but not the network")
endif()

execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1)
write_recipe(3)
build(other_recipe)
if(other_recipe STREQUAL other_data)
    message(FATAL_ERROR "the recipe changed but not the network")
endif()
