# expected: ctnn_embed: NAME is missing or not an identifier (""); it is the name of the array and of its header.
if(NOT CORRECTED)
    ctnn_embed(mistake FILE bytes.bin)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
