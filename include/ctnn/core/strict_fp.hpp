#pragma once

#include <ctnn/core/language.hpp>

/// Between CTNN_STRICT_FP_BEGIN and _END, a*b+c is a product and a sum, each rounded, whatever the flags say
/// about contraction: a fused multiply-add rounds once where the constant evaluator rounds twice. All arithmetic of
/// ctnn is between them. -ffp-contract=off does the same for a whole program; without it, GCC inlines nothing of ctnn
/// into functions outside, on targets that have a fused multiply-add.

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ > 0) || \
    defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || defined(__NO_SIGNED_ZEROS__)
#error \
    "ctnn: -ffast-math, or a flag that it is made of, lets the compiler compute other bits than were checked; leave it out"
#endif
#if defined(__ROUNDING_MATH__)
#error \
    "ctnn: -frounding-math keeps the compiler from evaluating constants, so that it can neither train nor check; leave it out"
#endif
// 0 and 16 evaluate float and double in their own types; -1 is indeterminable, as with -mfpmath=both.
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error \
    "ctnn: this target computes in a wider type than it stores (x87), so bits would differ; compile with -msse2 -mfpmath=sse"
#endif

// Targets without a fused multiply-add, where there is nothing to contract into. FMA4 and AVX-512 have one of their
// own.
#if defined(__x86_64__) || defined(__i386__)
#if !defined(__FMA__) && !defined(__FMA4__) && !defined(__AVX512F__)
#define CTNN_HAS_NO_FMA
#endif
#elif defined(__arm__)
#if !defined(__ARM_FEATURE_FMA)
#define CTNN_HAS_NO_FMA
#endif
#elif defined(__riscv)
#if !defined(__riscv_flen) && !defined(__riscv_zfinx)
#define CTNN_HAS_NO_FMA
#endif
#endif

#if defined(__clang__) && (defined(__x86_64__) || defined(__i386__) || defined(__aarch64__))
#define CTNN_STRICT_FP_BEGIN _Pragma("float_control(push)") _Pragma("clang fp contract(off)")
#define CTNN_STRICT_FP_END _Pragma("float_control(pop)")
#elif defined(__clang__)
// Clang cannot go back on this target: contraction stays off for the rest of the file.
#define CTNN_STRICT_FP_BEGIN _Pragma("clang fp contract(off)")
#define CTNN_STRICT_FP_END
#elif defined(__GNUC__)
// -Wpsabi warns of functions that return vectors; only the constant evaluator, which has no ABI, calls them.
#define CTNN_NO_PSABI_WARNING _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wpsabi\"")
#if defined(CTNN_HAS_NO_FMA)
#define CTNN_STRICT_FP_BEGIN CTNN_NO_PSABI_WARNING
#define CTNN_STRICT_FP_END _Pragma("GCC diagnostic pop")
#else
#define CTNN_STRICT_FP_BEGIN \
    _Pragma("GCC push_options") _Pragma("GCC optimize(\"fp-contract=off\")") CTNN_NO_PSABI_WARNING
#define CTNN_STRICT_FP_END _Pragma("GCC diagnostic pop") _Pragma("GCC pop_options")
#endif
#else
#define CTNN_STRICT_FP_BEGIN
#define CTNN_STRICT_FP_END
#endif
