# expected: ctnn_bake: no compiler for the build machine found; when cross-compiling, set
# CTNN_HOST_CXX to g++ (12 or later) or clang++ (16 or later).
if(NOT CORRECTED)
    set(CMAKE_CROSSCOMPILING ON)
    set(CMAKE_FIND_USE_SYSTEM_ENVIRONMENT_PATH OFF)
    set(CMAKE_FIND_USE_CMAKE_SYSTEM_PATH OFF)
endif()
ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
