# expected: ctnn_embed: NAME is missing or not an identifier ("bytes.bin"); it is
if(NOT CORRECTED)
    ctnn_embed(mistake FILE bytes.bin NAME bytes.bin)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
