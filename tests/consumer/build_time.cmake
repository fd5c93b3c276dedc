# What ctnn's functions of CMake make during a reader's build: a file's bytes, and a network trained from them.

set(folder ${CMAKE_CURRENT_LIST_DIR})
add_library(build_time_data INTERFACE)
ctnn_embed(build_time_data FILE ${folder}/points.bin NAME points NAMESPACE consumer_data)

add_library(build_time_nets INTERFACE)
target_link_libraries(build_time_nets INTERFACE ctnn::ctnn build_time_data)
target_compile_definitions(build_time_nets INTERFACE "CONSUMER_SEED=7")
ctnn_bake(
    build_time_nets NAME net NAMESPACE consumer_nets
    HEADER ${folder}/build_time_recipe.hpp NETWORK_HEADER ${folder}/build_time_network.hpp
    NETWORK "consumer::Points" DATA "consumer::points" RECIPE "consumer::recipe")

# The same for those who link to a library that has code of its own.
add_library(build_time_library STATIC ${folder}/build_time_library.cpp)
target_link_libraries(build_time_library PUBLIC ctnn::ctnn build_time_data)
target_compile_definitions(build_time_library PUBLIC "CONSUMER_SEED=7")
ctnn_embed(build_time_library FILE ${folder}/points.bin NAME public_points NAMESPACE consumer_data PUBLIC)
ctnn_bake(
    build_time_library NAME public_net NAMESPACE consumer_nets PUBLIC
    HEADER ${folder}/build_time_recipe.hpp NETWORK_HEADER ${folder}/build_time_network.hpp
    NETWORK "consumer::Points" DATA "consumer::points" RECIPE "consumer::recipe")
add_executable(build_time_of_library ${folder}/build_time_of_library.cpp)
target_link_libraries(build_time_of_library PRIVATE build_time_library)

add_executable(build_time ${folder}/build_time.cpp)
target_link_libraries(build_time PRIVATE build_time_nets)
target_compile_options(build_time PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
