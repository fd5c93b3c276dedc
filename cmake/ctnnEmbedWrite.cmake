# Writes HEADER with the bytes of FILE as NAMESPACE::NAME. ctnn_embed() runs this script.

cmake_minimum_required(VERSION 3.25)

file(SIZE "${FILE}" size)
if(size EQUAL 0)
    message(FATAL_ERROR "ctnn_embed: empty file, an array needs at least one byte: ${FILE}")
endif()

# A list in braces, because a string literal, which compiles ten times as fast, would add a NUL
# after the last byte. The text is kept in strings, because CMake lists would split it.
file(READ "${FILE}" bytes HEX)
string(REPEAT "[0-9a-f]" 64 line)
string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(STRIP "${bytes}" bytes)

# Clang supports the C++26 directive before C++26, and reports it as an extension with -Wpedantic.
file(
    WRITE "${HEADER}"
    "#pragma once

// ${size} bytes of ${FILE}, written by ctnn_embed: do not edit.

#if defined(__has_embed) && (defined(__clang__) || __cplusplus > 202302L)
#define CTNN_HAS_EMBED 1
#else
#define CTNN_HAS_EMBED 0
#endif
#if defined(__clang__) && CTNN_HAS_EMBED
#pragma clang diagnostic push
#pragma clang diagnostic ignored \"-Wc23-extensions\"  // #embed before C++26
#endif

namespace ${NAMESPACE} {

inline constexpr unsigned char ${NAME}[${size}] = {
#if CTNN_HAS_EMBED
#embed \"${FILE}\"
#else
${bytes}
#endif
};

}  // namespace ${NAMESPACE}

#if defined(__clang__) && CTNN_HAS_EMBED
#pragma clang diagnostic pop
#endif
#undef CTNN_HAS_EMBED
")
