# expected: ctnn_embed: no target mistaken; call ctnn_embed() after add_executable or add_library.
if(NOT CORRECTED)
    ctnn_embed(mistaken FILE bytes.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
