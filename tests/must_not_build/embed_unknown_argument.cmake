# expected: ctnn_embed: it takes FILE, NAME, NAMESPACE and PUBLIC, not other.bin.
if(NOT CORRECTED)
    ctnn_embed(mistake FILE bytes.bin other.bin NAME bytes)
else()
    ctnn_embed(mistake FILE bytes.bin NAME bytes)
endif()
