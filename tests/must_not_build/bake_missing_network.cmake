# expected: ctnn_bake: NETWORK is missing; HEADER is the file that declares the type NETWORK and the
# constexpr variables DATA and RECIPE.
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp DATA recipes::data RECIPE recipes::learns)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
