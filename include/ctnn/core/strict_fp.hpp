#pragma once

#include <ctnn/core/language.hpp>

/// Strict floating-point arithmetic. Between CTNN_STRICT_FP_BEGIN and _END, a*b+c is a product and
/// a sum, each rounded, whatever the flags say about contraction: a fused multiply-add rounds once
/// where the constant evaluator rounds twice. All arithmetic of ctnn is between them. For a whole
/// program, -ffp-contract=off has this effect; without it, on targets with a fused multiply-add,
/// GCC inlines nothing of ctnn into functions outside.

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ > 0) || \
    defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || defined(__NO_SIGNED_ZEROS__)
#error "ctnn: -ffast-math or a flag that it implies changes the bits that were checked; remove it"
#endif
#if defined(__ROUNDING_MATH__)
#error "ctnn: -frounding-math prevents constant evaluation, which training and checks need; remove it"
#endif
// 0 and 16 evaluate float and double in their own types; -1 is indeterminable, as with
// -mfpmath=both.
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error \
    "ctnn: this target computes in a wider type than it stores (x87), which changes bits; compile with -msse2 -mfpmath=sse"
#endif

// Targets without a fused multiply-add, where nothing is contracted. FMA4 and AVX-512 include one.
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
// Clang cannot restore the setting on this target: contraction stays off for the rest of the file.
#define CTNN_STRICT_FP_BEGIN _Pragma("clang fp contract(off)")
#define CTNN_STRICT_FP_END
#elif defined(__GNUC__)
// -Wpsabi warns of functions that return vectors; only the constant evaluator calls them, which has
// no ABI.
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
