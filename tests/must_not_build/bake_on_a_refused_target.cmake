# expected: ctnn_bake: a sample is refused: it is not finite, or its target is not what the loss takes; it is sample 
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Class DATA recipes::data RECIPE recipes::of_classes)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Class DATA recipes::classes RECIPE recipes::of_classes)
endif()
