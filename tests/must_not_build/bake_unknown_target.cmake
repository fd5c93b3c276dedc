# expected: ctnn_bake: no target mistaken; call ctnn_bake() after add_executable or add_library.
if(NOT CORRECTED)
    ctnn_bake(mistaken NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
else()
    ctnn_bake(mistake NAME net HEADER recipes.hpp NETWORK recipes::Net DATA recipes::data RECIPE recipes::learns)
endif()
