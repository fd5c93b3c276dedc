# expected: ctnn_bake: training diverged: the learning rate is too high, or the data are not standardized; it was in epoch 
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::diverges)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
