# expected: ctnn_bake: training left the finite range: the learning rate is too high, or the data need a scale; it was in epoch 
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::diverges)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
