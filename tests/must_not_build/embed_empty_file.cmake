# expected: ctnn_embed: empty file, an array needs at least one byte: 
if(NOT CORRECTED)
    ctnn_embed(mistake FILE empty.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
