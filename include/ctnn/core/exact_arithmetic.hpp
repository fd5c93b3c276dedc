#pragma once

/// Between CTNN_EXACT_ARITHMETIC_BEGIN and _END a*b+c is a product and a sum, each rounded, whatever the flags say of
/// contraction: a fused multiply-add rounds once where the constant evaluator rounds twice. All arithmetic of ctnn
/// stands between them. -ffp-contract=off says the same for a whole program; where it is missing, GCC inlines nothing
/// of ctnn into functions outside.

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ > 0) || \
    defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || defined(__NO_SIGNED_ZEROS__)
#error \
    "ctnn: -ffast-math, or a flag that it is made of, lets the compiler compute other bits than were checked; leave it out"
#endif
#if defined(__FLT_EVAL_METHOD__) && (__FLT_EVAL_METHOD__ == 1 || __FLT_EVAL_METHOD__ == 2)
#error \
    "ctnn: this target computes in a wider type than it stores (x87), so bits would differ; compile with -msse2 -mfpmath=sse"
#endif

#if defined(__clang__) && (defined(__x86_64__) || defined(__i386__) || defined(__aarch64__))
#define CTNN_EXACT_ARITHMETIC_BEGIN _Pragma("float_control(push)") _Pragma("clang fp contract(off)")
#define CTNN_EXACT_ARITHMETIC_END _Pragma("float_control(pop)")
#elif defined(__clang__)
// Clang cannot go back on this target: contraction stays off for the rest of the file.
#define CTNN_EXACT_ARITHMETIC_BEGIN _Pragma("clang fp contract(off)")
#define CTNN_EXACT_ARITHMETIC_END
#elif defined(__GNUC__)
// -Wpsabi warns of functions that return vectors; these are called by the constant evaluator only, which has no ABI.
#define CTNN_EXACT_ARITHMETIC_BEGIN                                                                         \
    _Pragma("GCC push_options") _Pragma("GCC optimize(\"fp-contract=off\")") _Pragma("GCC diagnostic push") \
        _Pragma("GCC diagnostic ignored \"-Wpsabi\"")
#define CTNN_EXACT_ARITHMETIC_END _Pragma("GCC diagnostic pop") _Pragma("GCC pop_options")
#else
#define CTNN_EXACT_ARITHMETIC_BEGIN
#define CTNN_EXACT_ARITHMETIC_END
#endif
