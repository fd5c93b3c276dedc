# expected: ctnn_bake: unknown argument SEED;7; it takes
# NAME;HEADER;NETWORK;DATA;RECIPE;VALIDATION;START;NETWORK_HEADER;NAMESPACE, each with one argument,
# and PUBLIC;
if(NOT CORRECTED)
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns SEED 7)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
