# expected: ctnn_bake: HEADER does not exist: 
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER none.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
