# expected: ctnn_embed: the file is empty, and an array has at least one element: 
if(NOT CORRECTED)
    ctnn_embed(mistake FILE empty.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
