#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include <ctnn/core/vectors.hpp>

/// The exponential. Like every function of ctnn::math it has one path for all inputs, with selects
/// instead of branches, so that loops over it can be vectorized, and few operations, because the
/// constant evaluator counts them. Hence __builtin_bit_cast instead of std::bit_cast, whose call
/// costs as much as five operations. No operation overflows or has a NaN operand: arguments are
/// clamped first, and non-finite results are selected last.
namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// 2^(j/64), and the logarithm of the exact over the rounded value. By scripts/make_exp_table.py,
/// like all constants of the reduction.
inline constexpr double powers_of_two[64] = {
    0x1.0000000000000p+0, 0x1.02c9a3e778061p+0, 0x1.059b0d3158574p+0, 0x1.0874518759bc8p+0, 0x1.0b5586cf9890fp+0,
    0x1.0e3ec32d3d1a2p+0, 0x1.11301d0125b51p+0, 0x1.1429aaea92de0p+0, 0x1.172b83c7d517bp+0, 0x1.1a35beb6fcb75p+0,
    0x1.1d4873168b9aap+0, 0x1.2063b88628cd6p+0, 0x1.2387a6e756238p+0, 0x1.26b4565e27cddp+0, 0x1.29e9df51fdee1p+0,
    0x1.2d285a6e4030bp+0, 0x1.306fe0a31b715p+0, 0x1.33c08b26416ffp+0, 0x1.371a7373aa9cbp+0, 0x1.3a7db34e59ff7p+0,
    0x1.3dea64c123422p+0, 0x1.4160a21f72e2ap+0, 0x1.44e086061892dp+0, 0x1.486a2b5c13cd0p+0, 0x1.4bfdad5362a27p+0,
    0x1.4f9b2769d2ca7p+0, 0x1.5342b569d4f82p+0, 0x1.56f4736b527dap+0, 0x1.5ab07dd485429p+0, 0x1.5e76f15ad2148p+0,
    0x1.6247eb03a5585p+0, 0x1.6623882552225p+0, 0x1.6a09e667f3bcdp+0, 0x1.6dfb23c651a2fp+0, 0x1.71f75e8ec5f74p+0,
    0x1.75feb564267c9p+0, 0x1.7a11473eb0187p+0, 0x1.7e2f336cf4e62p+0, 0x1.82589994cce13p+0, 0x1.868d99b4492edp+0,
    0x1.8ace5422aa0dbp+0, 0x1.8f1ae99157736p+0, 0x1.93737b0cdc5e5p+0, 0x1.97d829fde4e50p+0, 0x1.9c49182a3f090p+0,
    0x1.a0c667b5de565p+0, 0x1.a5503b23e255dp+0, 0x1.a9e6b5579fdbfp+0, 0x1.ae89f995ad3adp+0, 0x1.b33a2b84f15fbp+0,
    0x1.b7f76f2fb5e47p+0, 0x1.bcc1e904bc1d2p+0, 0x1.c199bdd85529cp+0, 0x1.c67f12e57d14bp+0, 0x1.cb720dcef9069p+0,
    0x1.d072d4a07897cp+0, 0x1.d5818dcfba487p+0, 0x1.da9e603db3285p+0, 0x1.dfc97337b9b5fp+0, 0x1.e502ee78b3ff6p+0,
    0x1.ea4afa2a490dap+0, 0x1.efa1bee615a27p+0, 0x1.f50765b6e4540p+0, 0x1.fa7c1819e90d8p+0,
};
inline constexpr double rounding_logs[64] = {
    0x0.0p+0,
    -0x1.160139cd8dc5dp-56,
    0x1.cd2523567f613p-55,
    0x1.0f74e61e6c861p-57,
    0x1.79aa65d837b6cp-54,
    0x1.ebe3d702f9cd1p-60,
    -0x1.556522a2fbd0ep-54,
    -0x1.1c923b9d5f416p-54,
    -0x1.01b15eaa59348p-55,
    0x1.b898c3f1353bfp-55,
    0x1.aecf73e3a2f5fp-54,
    0x1.a6f4144a6c38dp-55,
    0x1.68efde3a8a894p-54,
    0x1.0472b981fe7f2p-55,
    0x1.2f7e16d09ab31p-55,
    0x1.b3782720c0ab3p-55,
    0x1.34d754db0abb6p-55,
    0x1.fdd395dd3f84ap-55,
    -0x1.24aedcc4b5068p-54,
    -0x1.1d1e83e9436d2p-56,
    0x1.59f48a72a4c6dp-55,
    -0x1.8a78f4817895bp-58,
    0x1.363ed60c2ac11p-59,
    0x1.ecce1daa10379p-57,
    0x1.690cebb7aafb0p-56,
    -0x1.f94340071a38ep-55,
    -0x1.8dec6bd0f3860p-56,
    0x1.3350518fdd78ep-54,
    0x1.063e1e21c5409p-54,
    0x1.432e62b64c035p-54,
    -0x1.c33c53bef4da8p-55,
    -0x1.3cedd78565858p-54,
    -0x1.3b3efbf5e2229p-54,
    -0x1.367efb86da9eep-57,
    -0x1.81f647e5a3ecfp-56,
    -0x1.619321e55e68ap-55,
    -0x1.b32dcb94da51dp-56,
    0x1.5ebe1abd66c55p-57,
    -0x1.369b6f13b3734p-54,
    -0x1.4d450d872576ep-54,
    0x1.db72fc1f0eab4p-55,
    0x1.bf68359f35f44p-56,
    -0x1.da9b88b6c1e29p-58,
    -0x1.2434322f4f9aap-54,
    0x1.1affc2b91ce27p-56,
    -0x1.7c50422622263p-55,
    -0x1.1bbd1d3bcbb15p-54,
    0x1.469846e735ab3p-55,
    0x1.c1a7792cb3387p-55,
    -0x1.5c3d956dcaebap-58,
    -0x1.8d6f438ad9334p-57,
    0x1.4ffd70a5fddcdp-56,
    0x1.36eae30af0cb3p-56,
    0x1.4e08fd10959acp-55,
    0x1.76b2c6c921968p-57,
    -0x1.fad5d3ffffa6fp-55,
    0x1.4a385a63d07a7p-56,
    0x1.e5a50d5c192acp-55,
    -0x1.2d52107b43e1fp-55,
    0x1.4b604603a88d3p-56,
    -0x1.ff7128fd391f1p-55,
    0x1.ec3bc41aa2008p-55,
    0x1.a64a931d185eep-55,
    0x1.7893b4d91cd9dp-56,
};

/// Constants of e^x = 2^n e^r. Adding `shift` to x in units of ln 2 / 64 (float: ln 2) rounds it to
/// an integer in the low bits, offset by the exponent bias less 1, so that one shift of the bits
/// yields the scale 2^(n-1); times `rise` it is 2^n. Below `far_limit`, where 2^n may be subnormal,
/// `far_shift` and `far_rise` are used instead.
template <FloatingPoint T>
struct Exp;

template <>
struct Exp<double> {
    static constexpr double largest = 0x1.62e42fefa39efp+9;  ///< Above, the result is infinite.
    static constexpr double smallest = -746.0;               ///< Below, the result is 0.
    static constexpr double far_limit = -700.0;
    static constexpr double shift = 0x1.8p52 + 64 * 1022;
    static constexpr double far_shift = 0x1.8p52 + 64 * (1022 + 64);
    static constexpr double rise = 2.0;
    static constexpr double far_rise = 0x1p-63;
};

template <>
struct Exp<float> {
    static constexpr float largest = 0x1.62e42ep+6F;
    static constexpr float smallest = -105.0F;
    static constexpr float far_limit = -80.0F;
    static constexpr float shift = 0x1.8p23F + 126.0F;
    static constexpr float far_shift = 0x1.8p23F + (126.0F + 64.0F);
    static constexpr float rise = 2.0F;
    static constexpr float far_rise = 0x1p-63F;
};

/// e^x = rise * scale * (1 + (head + tail)), for functions that need more digits than e^x has;
/// `tail` is the rounding error of `head`.
template <FloatingPoint T>
struct ExpParts {
    T scale;
    T head;
    T tail;
};

// The constants are written into the expressions, because a name costs Clang's evaluator as much as
// an addition. Those of the reduction are by scripts/make_exp_table.py, the polynomials by
// scripts/make_coefficients.sollya.

constexpr ExpParts<double> exp_parts(double x, double shift) {
    const double shifted = x * 0x1.71547652b82fep+6 + shift;  // 64 / ln 2
    const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, shifted);
    const double n = shifted - shift;
    // ln 2 / 64 in two parts; the products of the first part with n are exact.
    const double r = x - n * 0x1.62e42fefap-7 - (n * 0x1.cf79abc9e3b3ap-46 - rounding_logs[bits & 63UL]);
    return {powers_of_two[bits & 63UL] * __builtin_bit_cast(double, bits >> 6U << 52U),
            r + r * r *
                    (0.5 + r * (0x1.5555555554af2p-3 +
                                r * (0x1.5555555555218p-5 + r * (0x1.1111227fd9afep-7 + r * 0x1.6c16d0d970c93p-10)))),
            0.0};
}

constexpr ExpParts<float> exp_parts(float x, float shift) {
    const float shifted = x * 0x1.715476p+0F + shift;
    const float n = shifted - shift;
    const float high = x - n * 0x1.62e4p-1F;
    const float low = n * 0x1.7f7d1cp-20F;
    const float r = high - low;
    const float more =
        r * r *
            (0.5F + r * (0x1.555552p-3F +
                         r * (0x1.5554e8p-5F + r * (0x1.1115d2p-7F + r * (0x1.6d4cd6p-10F + r * 0x1.9a555cp-13F))))) -
        (low - r * ((high - r) - low));  // with the first-order term of the rounding error of r
    const float head = high + more;
    return {__builtin_bit_cast(float, __builtin_bit_cast(std::uint32_t, shifted) << 23U), head, (high - head) + more};
}

}  // namespace detail

/// e^x. Overflows to infinity and underflows through subnormals to 0. NaN is returned unchanged.
[[nodiscard]] constexpr double exp(double x) {
    // Like exp_parts(), but inline, because the call and its result would cost the constant
    // evaluator a fifth more, and with one polynomial term less, because 1 is added to the result.
    const double c = x > -746.0 ? (x < 0x1.62e42fefa39efp+9 ? x : 0x1.62e42fefa39efp+9) : -746.0;
    const double shifted = c * 0x1.71547652b82fep+6 + (c < -700.0 ? 0x1.8000000010f80p52 : 0x1.800000000ff80p52);
    const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, shifted);
    const double n = shifted - (c < -700.0 ? 0x1.8000000010f80p52 : 0x1.800000000ff80p52);
    const double scale = detail::powers_of_two[bits & 63UL] * __builtin_bit_cast(double, bits >> 6U << 52U);
    const double r = c - n * 0x1.62e42fefap-7 - (n * 0x1.cf79abc9e3b3ap-46 - detail::rounding_logs[bits & 63UL]);
    return c == x ? (scale + scale * (r + r * r *
                                              (0x1.fffffffffdbb4p-2 +
                                               r * (0x1.5555555557699p-3 +
                                                    r * (0x1.555573d2a52ecp-5 + r * 0x1.111108eee4daap-7))))) *
                        (c < -700.0 ? 0x1p-63 : 2.0)
           : x > c ? std::numeric_limits<double>::infinity()
           : x < c ? 0.0
                   : x;
}

[[nodiscard]] constexpr float exp(float x) {
    using detail::Exp;
    const float c =
        x > Exp<float>::smallest ? (x < Exp<float>::largest ? x : Exp<float>::largest) : Exp<float>::smallest;
    const bool is_far = c < Exp<float>::far_limit;
    const auto parts = detail::exp_parts(c, is_far ? Exp<float>::far_shift : Exp<float>::shift);
    const float y = (parts.scale + parts.scale * parts.head) * (is_far ? Exp<float>::far_rise : Exp<float>::rise);
    return c == x ? y : x > c ? std::numeric_limits<float>::infinity() : x < c ? 0.0F : x;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
