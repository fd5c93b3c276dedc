# expected: ctnn_embed: FILE is not there: 
if(NOT CORRECTED)
    ctnn_embed(mistake FILE none.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
