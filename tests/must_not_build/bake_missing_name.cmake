# expected: ctnn_bake: NAME is missing or not an identifier ("");
if(NOT CORRECTED)
    ctnn_bake(mistake HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
