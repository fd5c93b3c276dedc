#pragma once

/// Checks the language mode and the compiler. Every header includes this one before any syntax that
/// another mode or an older compiler cannot parse, so that the first error names the requirement.

#if !defined(__cplusplus) || __cplusplus < 202002L
#error "ctnn needs C++20; compile with -std=c++20"
#elif defined(__apple_build_version__)
#if __clang_major__ < 15
#error "ctnn needs g++ 12 or later, or clang++ 16 or later (Apple's 15 or later)"
#endif
#elif defined(__clang__)
#if __clang_major__ < 16
#error "ctnn needs g++ 12 or later, or clang++ 16 or later; this is an older clang++"
#endif
#elif defined(__GNUC__)
#if __GNUC__ < 12
#error "ctnn needs g++ 12 or later, or clang++ 16 or later; this is an older g++"
#endif
#else
#error "ctnn needs g++ 12 or later, or clang++ 16 or later; this is another compiler"
#endif
