# expected: ctnn_embed: there is no target mistaken; call it after add_executable or add_library.
if(NOT CORRECTED)
    ctnn_embed(mistaken FILE bytes.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
