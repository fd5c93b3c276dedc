# expected: ctnn_bake: a target is not what the loss takes: BinaryCrossEntropy takes targets between 0 and 1; it is sample 0
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Class DATA recipes::data RECIPE recipes::of_classes)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Class DATA recipes::classes RECIPE recipes::of_classes)
endif()
