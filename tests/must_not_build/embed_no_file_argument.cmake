# expected: ctnn_embed: FILE is missing; it is the path of the file whose bytes are embedded.
if(NOT CORRECTED)
    ctnn_embed(mistake NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
