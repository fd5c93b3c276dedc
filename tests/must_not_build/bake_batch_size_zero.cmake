# expected: ctnn_bake: the recipe's batch_size is 0; a step takes at least 1 sample
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::has_no_batch)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
