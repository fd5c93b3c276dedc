# expected: ctnn_bake: it takes NAME;HEADER;NETWORK;DATA;RECIPE;VALIDATION;START;NETWORK_HEADER;NAMESPACE, each with one argument, and PUBLIC, not SEED;7;
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns SEED 7)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
