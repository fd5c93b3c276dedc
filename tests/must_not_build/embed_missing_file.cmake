# expected: ctnn_embed: FILE does not exist: 
if(NOT CORRECTED)
    ctnn_embed(mistake FILE none.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
