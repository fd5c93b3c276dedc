# expected: ctnn_embed: unknown argument other.bin; it takes FILE, NAME, NAMESPACE and PUBLIC.
if(NOT CORRECTED)
    ctnn_embed(mistake FILE bytes.bin other.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
